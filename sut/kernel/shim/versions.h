/* SPDX-License-Identifier: GPL-2.0-only */
/* What versions of the kernel need beyond the rest. */
#ifndef SHIM_VERSIONS_H
#define SHIM_VERSIONS_H

#if KVER >= 604
#define CONFIG_VFIO_GROUP 1
#define CONFIG_VFIO_CONTAINER 1
#define CONFIG_VFIO_NOIOMMU 0
#endif

#endif
