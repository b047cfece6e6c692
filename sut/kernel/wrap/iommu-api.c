/* SPDX-License-Identifier: GPL-2.0-only */
/* The whole registry of processes' memory, and a look into it. */
#include "arch/powerpc/mm/book3s64/iommu_api.c"
#include "views.h"

void view_regions(const struct mm_struct *mm, u64 user_base, struct sut_region *regions)
{
	struct mm_iommu_table_group_mem_t *mem;

	list_for_each_entry(mem, &mm->context.iommu_group_mem_list, next) {
		u64 page = (mem->ua - user_base) >> PAGE_SHIFT;

		if (page >= SUT_PAGES)
			continue;
		regions[page].pages = mem->entries;
		regions[page].used = mem->used;
		regions[page].mapped = mem->mapped.counter - 1;
	}
}
