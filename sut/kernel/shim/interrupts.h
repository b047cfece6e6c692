/* SPDX-License-Identifier: GPL-2.0-only */
/* For pci-ioda.c alone, which also sets up interrupts and host bridges. None of that is run: the linker drops it. */
#ifndef SHIM_INTERRUPTS_H
#define SHIM_INTERRUPTS_H

struct workqueue_struct;
SHIM_EMPTY(hotplug_slot);
SHIM_EMPTY(of_changeset);

struct fwnode_handle;
struct pci_bus_region {
	u64 start, end;
};

struct msi_desc {
	struct device *dev;
	int irq;
	struct { bool is_64; } msi_attrib;
	struct { struct { bool is_64; } msi_attrib; } pci;
};

struct irq_domain {
	void *host_data;
	struct fwnode_handle *fwnode;
	struct irq_domain *parent;
};

struct irq_fwspec {
	struct fwnode_handle *fwnode;
	int param_count;
	u32 param[16];
};

struct irq_domain_ops {
	int (*alloc)(struct irq_domain *, unsigned int, unsigned int, void *);
	void (*free)(struct irq_domain *, unsigned int, unsigned int);
	int (*select)(struct irq_domain *, struct irq_fwspec *, int);
};

struct irq_domain_info {
	struct fwnode_handle *fwnode;
	const struct irq_domain_ops *ops;
	void *host_data;
	unsigned int size;
	struct irq_domain *parent;
};

typedef struct {
	struct msi_desc *desc;
	int hwirq;
} msi_alloc_info_t;

struct msi_domain_info;
struct msi_domain_ops {
	void (*msi_free)(struct irq_domain *, struct msi_domain_info *, unsigned int);
	int (*msi_prepare)(struct irq_domain *, struct device *, int, msi_alloc_info_t *);
	void (*msi_teardown)(struct irq_domain *, msi_alloc_info_t *);
};

struct msi_domain_info {
	u32 flags;
	struct msi_domain_ops *ops;
	struct irq_chip *chip;
	void *data;
};

struct msi_parent_ops {
	u32 required_flags, supported_flags, chip_flags, bus_select_token, bus_select_mask;
	const char *prefix;
	void *init_dev_msi_info;
};

enum {
	MSI_FLAG_USE_DEF_DOM_OPS = 1,
	MSI_FLAG_USE_DEF_CHIP_OPS = 2,
	MSI_FLAG_MULTI_PCI_MSI = 4,
	MSI_FLAG_PCI_MSIX = 8,
	MSI_FLAG_PCI_MSI_MASK_PARENT = 16,
	MSI_GENERIC_FLAGS_MASK = 0xffff,
	MSI_CHIP_FLAG_SET_EOI = 1,
	DOMAIN_BUS_NEXUS = 1,
	MATCH_PCI_MSI = 1,
	IRQ_TYPE_EDGE_RISING = 1,
	IRQCHIP_SKIP_SET_WAKE = 1,
	FW_FEATURE_OPAL = 1,
	PCI_REASSIGN_ALL_RSRC = 1,
};

/* Those whose result is a pointer, or that are called through one. */
void *irq_data_get_irq_chip_data(struct irq_data *);
struct irq_data *irq_get_irq_data(unsigned int);
struct irq_chip *irq_data_get_irq_chip(struct irq_data *);
struct irq_data *irq_domain_get_irq_data(struct irq_domain *, unsigned int);
void irq_chip_mask_parent(struct irq_data *);
void irq_chip_unmask_parent(struct irq_data *);
void irq_chip_eoi_parent(struct irq_data *);
int irq_chip_set_affinity_parent(struct irq_data *, const struct cpumask *, bool);
void *ioremap(u64, unsigned long);
const void *of_get_property(const struct device_node *, const char *, int *);
u64 of_translate_address(struct device_node *, const __be32 *);
u64 of_read_number(const __be32 *, int);

#define for_each_child_of_node(parent, child) for ((child) = NULL; (child);)
#define DEFINE_SHOW_ATTRIBUTE(name)
#define DEFINE_DEBUGFS_ATTRIBUTE(...)
#define DEFINE_SIMPLE_ATTRIBUTE(...)
#define machine_is(name) 1

extern struct {
	void *pcibios_fixup, *pcibios_default_alignment, *pcibios_fixup_sriov, *pcibios_iov_resource_alignment,
		*pcibios_sriov_enable, *pcibios_sriov_disable;
} ppc_md;

#endif
