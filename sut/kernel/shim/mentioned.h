/* SPDX-License-Identifier: GPL-2.0-only */
/* What the kernel's headers and files mention, and nothing that is run makes anything of. */
#ifndef SHIM_MENTIONED_H
#define SHIM_MENTIONED_H

struct bio;
struct cpumask;
struct dentry;
struct device_attribute;
struct eventfd_ctx;
struct file;
struct inode;
struct iommufd_access;
struct iommufd_ctx;
struct iova_bitmap;
struct kobj_attribute;
struct kobject;
struct kvm;
struct pt_regs;
struct rb_root_cached;
struct rtc_time;
struct seq_file;

struct attribute_group {
	const char *name;
	struct attribute **attrs;
};

#define SHIM_EMPTY(type) struct type { int unused; }
SHIM_EMPTY(blocking_notifier_head);
SHIM_EMPTY(cdev);
SHIM_EMPTY(completion);
SHIM_EMPTY(msi_bitmap);
SHIM_EMPTY(notifier_block);
SHIM_EMPTY(srcu_struct);
SHIM_EMPTY(vm_area_struct);
SHIM_EMPTY(work_struct);
SHIM_EMPTY(xarray);
struct fd {
	struct file *file;
};

typedef struct { int unused; } poll_table, wait_queue_entry_t, wait_queue_head_t;

struct msi_msg {
	u32 address_lo, address_hi, data;
};

struct irq_data {
	unsigned int irq;
	irq_hw_number_t hwirq;
	struct irq_chip *chip;
	struct irq_domain *domain;
	struct irq_data *parent_data;
	void *chip_data;
};

struct irq_chip {
	const char *name;
	unsigned long flags;
	void (*irq_eoi)(struct irq_data *);
	void (*irq_mask)(struct irq_data *);
	void (*irq_unmask)(struct irq_data *);
	void (*irq_shutdown)(struct irq_data *);
	void (*irq_compose_msi_msg)(struct irq_data *, struct msi_msg *);
	int (*irq_set_affinity)(struct irq_data *, const struct cpumask *, bool);
};

#define cpu_has_feature(feature) shim_##feature
#define early_cpu_has_feature cpu_has_feature
enum { shim_CPU_FTR_ARCH_207S = 1, shim_CPU_FTR_ARCH_300 = 0 };

#define of_property_count_u32_elems(node, name) (-EINVAL)
#define of_property_read_u32_index(node, name, index, into) (-EINVAL)
#define is_kdump_kernel() false
#define is_fadump_active() false

/* As on powerpc: three bits of direction, of which 1 is none. */
#define _IO(type, number) (1u << 29 | (type) << 8 | (number))

#endif
