/* SPDX-License-Identifier: GPL-2.0-only */
/* What the wrappers show of structs that only the kernel's files know. */
#ifndef VIEWS_H
#define VIEWS_H

#include <asm/iommu.h>
#include "sut.h"

struct container_view {
	bool enabled, v2, pending;
	struct iommu_table *tables[IOMMU_TABLE_GROUP_MAX_TABLES];
};

void view_container(const void *driver_data, struct container_view *into);
void view_regions(const struct mm_struct *mm, u64 user_base, struct sut_region *regions);

#endif
