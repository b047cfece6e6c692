/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bus addresses of pages. A table is made larger than it was asked to be: by a page of entries at least. The kernel's own
 * table has its usable entries in front, since it keeps the rest for itself; a window of a container ends with the entries
 * that it was asked to have, so that the first address behind them is in no window.
 */
#include "system.h"

static const struct iommu_table *table_of(const struct sut *s, u32 container, u32 slot)
{
	struct container_view view;

	if (!s->holder[container].data)
		return NULL;
	view_container(s->holder[container].data, &view);
	return view.tables[slot];
}

/* The entry, as the kernel counts them, that is the window's first here. */
u64 address_first(const struct sut *s, u32 container, u32 slot, const struct iommu_table *table)
{
	return table->it_offset + table->it_size - s->holder[container].asked[slot];
}

u64 address_in_container(const struct sut *s, u32 container, u32 slot, u32 page)
{
	const struct iommu_table *table = table_of(s, container, slot);
	u64 first = table ? address_first(s, container, slot, table) :
		    (slot ? BIT59 >> PAGE_SHIFT : 0) + PAGE_SIZE / 8 - s->holder[container].asked[slot];

	return (first + page) << PAGE_SHIFT;
}

/* The container whose window a table is; NULL: it is the kernel's own. */
const struct holder *address_holder(const struct sut *s, u64 base, u32 *slot, const struct iommu_table **table)
{
	for (u32 i = 0; i < SUT_CONTAINERS; i++) {
		for (*slot = 0; *slot < SUT_SLOTS; ++*slot) {
			*table = table_of(s, i, *slot);
			if (*table && rt_physical((void *)(*table)->it_base) == base)
				return &s->holder[i];
		}
	}
	return NULL;
}

u64 address_of_group(const struct sut *s, u32 group, u32 slot, u32 page)
{
	const struct tve *tve = firmware_tve(s, group, slot);
	const struct iommu_table *table;
	const struct holder *holder;
	u32 at;

	if (tve->kind == TVE_TABLE && (holder = address_holder(s, tve->base, &at, &table)))
		return (slot ? BIT59 : 0) + ((table->it_size - holder->asked[at] + page) << PAGE_SHIFT);
	return (slot ? BIT59 : 0) + ((u64)page << PAGE_SHIFT);
}
