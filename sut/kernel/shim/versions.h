/* SPDX-License-Identifier: GPL-2.0-only */
/* What versions of the kernel need beyond the rest. */
#ifndef SHIM_VERSIONS_H
#define SHIM_VERSIONS_H

enum { EEH_OPT_DISABLE, EEH_OPT_ENABLE, EEH_OPT_THAW_MMIO, EEH_OPT_THAW_DMA };
enum { EEH_RESET_DEACTIVATE, EEH_RESET_HOT, EEH_RESET_FUNDAMENTAL };
struct eeh_pe;

#if KVER >= 604
#define CONFIG_VFIO_GROUP 1
#define CONFIG_VFIO_CONTAINER 1
#define CONFIG_VFIO_NOIOMMU 0
#define CONFIG_IOMMUFD_NOIOMMU 0
#define device_add(dev) 0
#define device_del(dev) do { } while (0)
struct class;

/* No call of a container is about error recovery here. */
static inline bool eeh_enabled(void)
{
	return false;
}

static inline struct eeh_pe *eeh_iommu_group_to_pe(struct iommu_group *group)
{
	return NULL;
}

static inline int shim_no_recovery(void)
{
	return -ENODEV;
}

#define eeh_pe_set_option(pe, option) shim_no_recovery()
#define eeh_pe_get_state(pe) shim_no_recovery()
#define eeh_pe_reset(pe, option, front) shim_no_recovery()
#define eeh_pe_configure(pe) shim_no_recovery()
#define eeh_pe_inject_err(pe, type, function, address, mask) shim_no_recovery()
#endif

#if KVER >= 700
#define __counted_by(member)
#define kzalloc_obj(of, ...) ((__typeof__(of) *)rt_alloc(sizeof(of), GFP_KERNEL, __func__))
#define bitmap_zalloc(bits, flags) rt_alloc_array(BITS_TO_LONGS(bits), sizeof(long), flags, __func__)
/* Freed by what the name stands for, as the variable goes out of scope. */
#define __free(name) __attribute__((cleanup(shim_free_##name)))
static inline void shim_free_bitmap(unsigned long **bits)
{
	kfree(*bits);
}

#define dev_dma_ops_bypass(dev) ((dev)->dma_ops_bypass)
#define dev_set_dma_ops_bypass(dev) ((void)((dev)->dma_ops_bypass = true))
#define dev_clear_dma_ops_bypass(dev) ((void)((dev)->dma_ops_bypass = false))
#define iommu_driver_get_domain_for_dev iommu_get_domain_for_dev
#define msi_lib_irq_domain_select NULL	/* interrupts: not run */
#define str_disabled_enabled(is_disabled) ((is_disabled) ? "disabled" : "enabled")
typedef struct { u8 bytes[16]; } uuid_t;
#endif

#if KVER < 519
#define CONFIG_PCI_MSI 1	/* without it, a table of functions lacks two that are named */
#define SMP_CACHE_BYTES 64
#define strlcpy strscpy
#define __raw_rm_writeq_be(value, where) rt_mmio_write(value, where)
#define vmalloc_to_phys(address) rt_physical(address)
enum { MSR_DR = 1, MSR_PR = 2, MSR_HV = 4 };	/* real mode: not run */
struct eeh_dev {
	struct eeh_pe *pe;
};

struct eeh_ops {
	int (*get_state)(struct eeh_pe *pe, int *delay);
	int (*reset)(struct eeh_pe *pe, int option);
};

extern struct eeh_ops *eeh_ops;
struct eeh_dev *pci_dev_to_eeh_dev(struct pci_dev *pdev);
/* Real mode asks a counter of 64 bits by the name of one of 32. */
#define atomic_cmpxchg(counter, old, new) atomic64_cmpxchg((atomic64_t *)(counter), old, new)
#endif

#endif
