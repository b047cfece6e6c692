/* SPDX-License-Identifier: GPL-2.0-only */
/* PCI: buses and devices as far as a PE needs them. */
#ifndef SHIM_PCI_H
#define SHIM_PCI_H

struct resource {
	resource_size_t start, end;
	const char *name;
	unsigned long flags;
	struct resource *parent;
};

#define resource_size(r) ((r)->end - (r)->start + 1)

enum {
	IORESOURCE_IO = 0x100,
	IORESOURCE_MEM = 0x200,
	IORESOURCE_PREFETCH = 0x2000,
	IORESOURCE_MEM_64 = 0x100000,
	IORESOURCE_WINDOW = 0x200000,
	IORESOURCE_UNSET = 0x20000000,
};

enum {
	PCI_ROM_RESOURCE = 6,
	PCI_IOV_RESOURCES = 7,
	PCI_SRIOV_NUM_BARS = 6,
	PCI_IOV_RESOURCE_END = 12,
	PCI_BRIDGE_RESOURCES = 13,
	PCI_BRIDGE_RESOURCE_NUM = 4,
	PCI_NUM_RESOURCES = 17,
};

enum {
	PCI_HEADER_TYPE_NORMAL = 0,
	PCI_CLASS_STORAGE_RAID = 0x0104,
	PCI_CLASS_SERIAL_USB_UHCI = 0x0c0300,
	PCI_CLASS_SERIAL_USB_OHCI = 0x0c0310,
	PCI_CLASS_SERIAL_USB_EHCI = 0x0c0320,
	PCI_ANY_ID = -1,
	PCI_CFG_SPACE_EXP_SIZE = 4096,
	PCI_EXP_TYPE_PCI_BRIDGE = 7,
};

#define PCI_DEVFN(slot, function) (((slot) & 0x1f) << 3 | ((function) & 7))
#define PCI_SLOT(devfn) ((devfn) >> 3 & 0x1f)
#define PCI_FUNC(devfn) ((devfn) & 7)

extern struct list_head hose_list;
struct pci_ops;
struct pci_dn;
struct pci_controller;
struct pci_host_bridge;

struct pci_bus {
	struct list_head node, children, devices;
	struct pci_bus *parent;
	struct pci_dev *self;
	struct device dev;
	struct resource *resource[PCI_BRIDGE_RESOURCE_NUM];
	struct resource busn_res;
	void *sysdata;
	unsigned char number;
};

struct pci_dev {
	struct list_head bus_list;
	struct pci_bus *bus, *subordinate;
	struct device dev;
	struct pci_dn *pdn;
	struct resource resource[PCI_NUM_RESOURCES];
	unsigned int devfn, class;
	u16 vendor, device;
	u8 hdr_type;
	int cfg_size;
	u64 msi_addr_mask;
	bool is_virtfn, is_physfn, is_busmaster, no_64bit_msi;
};

#define to_pci_dev(d) container_of(d, struct pci_dev, dev)
#define pci_is_bridge(pdev) ((pdev)->hdr_type != PCI_HEADER_TYPE_NORMAL)
#define pci_is_root_bus(bus) (!(bus)->parent)
#define pci_domain_nr(bus) 0
#define pci_name(pdev) ((pdev)->dev.name)
#define pci_dev_id(pdev) ((pdev)->bus->number << 8 | (pdev)->devfn)
#define pci_dev_get(pdev) (pdev)

int pci_pcie_type(const struct pci_dev *pdev);
void pci_walk_bus(struct pci_bus *bus, int (*visit)(struct pci_dev *pdev, void *data), void *data);
void rt_mmio_write(u64 value, volatile void *where);
#define __raw_writeq_be(value, where) rt_mmio_write(value, where)

#endif
