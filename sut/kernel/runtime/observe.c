/* SPDX-License-Identifier: GPL-2.0-only */
/* What can be seen of a system. Nothing here changes it. */
#include "system.h"

static void see_entry(const struct sut *s, struct sut_table *into, u32 at, u64 tce, bool is_user)
{
	u32 bit = 1u << at;

	if (!(tce & 3))
		return;
	into->valid |= bit;
	into->readable |= tce & 1 ? bit : 0;
	into->writable |= tce & 2 ? bit : 0;
	into->user |= is_user ? bit : 0;
	into->page[at] = min(tce >> PAGE_SHIFT, (u64)0xff);
}

/* As the hardware reads it. */
static void see_behind(const struct sut *s, u32 group, u32 slot, struct sut_table *into)
{
	const struct tve *tve = firmware_tve(s, group, slot);
	const struct iommu_table *table;
	const struct holder *holder;
	u64 first = 0;
	u32 at, count = s->config.entries;

	if (tve->kind != TVE_TABLE)
		return;
	holder = address_holder(s, tve->base, &at, &table);
	if (holder) {
		count = min(count, holder->asked[at]);
		first = table->it_size - holder->asked[at];
	}
	for (u32 i = 0; i < count; i++)
		see_entry(s, into, i, firmware_tce(s, tve, first + i), holder != NULL);
}

static u64 allocated(const struct sut *s, const struct iommu_table *table)
{
	u64 all = (1ull << s->config.entries) - 1;

	return table && table->it_map ? table->it_map[0] & all : all;
}

static u8 told(int page)
{
	return page == REACHES_NOTHING ? 0 : min(page + 1, 0xff);
}

static void see_group(const struct sut *s, u32 group, struct sut_group_seen *into)
{
	const struct pnv_ioda_pe *pe = s->pe[group];

	into->owner = core_owner(s, group);
	into->references = core_references(s, group);
	into->allocated = allocated(s, pe->table_group.tables[0]);
	into->bypass_flag = pe->tce_bypass_enabled;
	into->frozen = s->frozen[group];
	into->second_table = pe->table_group.tables[1] != NULL;
	for (u32 slot = 0; slot < SUT_SLOTS; slot++)
		see_behind(s, group, slot, &into->table[slot]);
	for (u32 i = 0; i < s->config.probes; i++) {
		u64 address = address_of_group(s, group, s->config.probe[i].slot, s->config.probe[i].page);

		into->reads[i] = told(firmware_reach(s, group, address, false));
		into->writes[i] = told(firmware_reach(s, group, address, true));
	}
}

static void see_container(const struct sut *s, u32 number, struct sut_container_seen *into)
{
	const struct holder *holder = &s->holder[number];
	struct container_view view;

	into->groups = holder->groups;
	into->type = holder->type;
	if (!holder->data)
		return;
	view_container(holder->data, &view);
	into->enabled = view.enabled;
	for (u32 slot = 0; slot < SUT_SLOTS; slot++) {
		struct iommu_table *table = view.tables[slot];
		u64 first;

		if (!table)
			continue;
		into->size[slot] = holder->asked[slot];
		first = address_first(s, number, slot, table);
		for (u32 i = 0; i < min(holder->asked[slot], (u32)SUT_ENTRIES); i++)
			see_entry(s, &into->table[slot], i, table->it_ops->get(table, first + i), true);
	}
}

static bool is_stale(const struct sut *s, const struct device *dev)
{
	return dev->archdata.iommu_table_base && !memory_table(s, dev->archdata.iommu_table_base);
}

void observe(struct sut *s, struct sut_seen *seen)
{
	memset(seen, 0, sizeof(*seen));
	memory_count(s, seen);
	seen->locks = s->locks + s->read_sections;
	for (u32 i = 0; i < s->config.groups; i++)
		see_group(s, i, &seen->group[i]);
	for (u32 i = 0; i < device_count(s); i++)
		seen->stale |= is_stale(s, &s->device[i].dev) << i;
	for (u32 i = 0; s->config.processes && i < s->config.containers; i++)
		see_container(s, i, &seen->container[i]);
	for (u32 i = 0; i < s->config.processes; i++) {
		seen->process[i].locked = s->mm[i].locked_vm;
		view_regions(&s->mm[i], USER_BASE, seen->process[i].region);
	}
	for (u32 i = 0; i < s->config.pages; i++)
		seen->pins[i] = s->ram[i].pins;
}
