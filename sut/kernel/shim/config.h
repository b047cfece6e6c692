/* SPDX-License-Identifier: GPL-2.0-only */
/* The kernel that is built: PowerNV, 64 bits, one CPU, IOMMU groups and VFIO. */
#ifndef SHIM_CONFIG_H
#define SHIM_CONFIG_H

#ifndef KVER
#error "KVER: the kernel's version, 601 for 6.1"
#endif

#define __KERNEL__ 1
#define CONFIG_PPC64 1
#define CONFIG_PPC_BOOK3S_64 1
#define CONFIG_PPC_POWERNV 1
#define CONFIG_PCI 1
#define CONFIG_IOMMU_API 1
#define CONFIG_SPAPR_TCE_IOMMU 1

#ifndef PAGE_SHIFT
#define PAGE_SHIFT 12
#endif
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PAGE_MASK (~(PAGE_SIZE - 1))

/* The largest block of the page allocator: 16 MiB on this platform. */
#define SHIM_ORDER_MAX (24 - PAGE_SHIFT)
#define MAX_PAGE_ORDER SHIM_ORDER_MAX
#if KVER >= 604
#define MAX_ORDER SHIM_ORDER_MAX
#else
#define MAX_ORDER (SHIM_ORDER_MAX + 1)
#endif

#endif
