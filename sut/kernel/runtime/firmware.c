/* SPDX-License-Identifier: GPL-2.0-only */
/* The firmware of a host bridge, and the hardware behind it: a PE has two windows, chosen by bit 59 of a bus address. */
#include <asm/opal.h>
#include "system.h"

static struct tve *tve_of(u16 pe, u16 window)
{
	return pe < PE_COUNT ? &now->tve[pe][window & 1] : NULL;
}

const struct tve *firmware_tve(const struct sut *s, u32 group, u32 slot)
{
	return &s->tve[s->pe[group]->pe_number][slot];
}

int64_t opal_pci_map_pe_dma_window(uint64_t phb, uint16_t pe, uint16_t window, uint16_t levels, uint64_t table, uint64_t size,
				   uint64_t page_size)
{
	struct tve *tve = tve_of(pe, window);

	if (!tve)
		return OPAL_PARAMETER;
	if (faults_strike(levels ? SUT_SITE_WINDOW : SUT_SITE_UNSET_WINDOW))
		return OPAL_HARDWARE;
	*tve = levels ? (struct tve){ TVE_TABLE, levels, ilog2(page_size), table, size } : (struct tve){ TVE_OFF };
	return OPAL_SUCCESS;
}

int64_t opal_pci_map_pe_dma_window_real(uint64_t phb, uint16_t pe, uint16_t window, uint64_t start, uint64_t size)
{
	struct tve *tve = tve_of(pe, window);

	if (!tve)
		return OPAL_PARAMETER;
	if (faults_strike(SUT_SITE_BYPASS))
		return OPAL_HARDWARE;
	*tve = size ? (struct tve){ .kind = TVE_BYPASS, .size = size } : (struct tve){ TVE_OFF };
	return OPAL_SUCCESS;
}

/* There is no cache of entries here, so nothing can be forgotten to be invalidated. */
int64_t opal_pci_tce_kill(uint64_t phb, uint32_t type, uint32_t pe, uint32_t size, uint64_t address, uint32_t pages)
{
	return OPAL_SUCCESS;
}

void rt_mmio_write(u64 value, volatile void *where)
{
}

/* What a PE is made with as it is found: none of it is about DMA. */
#define SUCCEEDS(name, ...) int64_t name(__VA_ARGS__) { return OPAL_SUCCESS; }
SUCCEEDS(opal_pci_set_pe, uint64_t phb, uint64_t pe, uint64_t address, uint8_t bus, uint8_t device, uint8_t function, uint8_t action)
SUCCEEDS(opal_pci_set_peltv, uint64_t phb, uint32_t parent, uint32_t child, uint8_t state)
SUCCEEDS(opal_pci_eeh_freeze_clear, uint64_t phb, uint64_t pe, uint64_t action)
SUCCEEDS(opal_pci_map_pe_mmio_window, uint64_t phb, uint16_t pe, uint16_t type, uint16_t window, uint16_t segment)
SUCCEEDS(opal_pci_set_mve, uint64_t phb, uint32_t mve, uint32_t pe)
SUCCEEDS(opal_pci_set_mve_enable, uint64_t phb, uint32_t mve, uint32_t state)

/* The entry of a table of several levels; 0: a level is missing. */
u64 firmware_tce(const struct sut *s, const struct tve *tve, u64 index)
{
	u32 bits = ilog2(tve->size / 8);
	u64 tce = tve->base;

	if (index >> (bits * tve->levels))
		return 0;
	for (u32 level = tve->levels; level--;) {
		u64 at = (tce & ~3ull) + (index >> (bits * level) & ((1ull << bits) - 1)) * 8;

		if (!memory_is_used(at))
			return 0;
		tce = be64_to_cpu(*(__be64 *)rt_virtual(at));
		if (!(tce & 3))
			return 0;
	}
	return tce;
}

/* The page of RAM that an access reaches. */
int firmware_reach(const struct sut *s, u32 group, u64 address, bool write)
{
	const struct tve *tve = firmware_tve(s, group, address >> 59 & 1);
	u64 offset = address & ~BIT59, tce;

	if (s->frozen[group] || tve->kind == TVE_OFF)
		return REACHES_NOTHING;
	if (tve->kind == TVE_BYPASS)
		return offset < tve->size && offset >> PAGE_SHIFT < s->config.pages ? (int)(offset >> PAGE_SHIFT) : REACHES_NOTHING;
	tce = firmware_tce(s, tve, offset >> tve->shift);
	return tce & (write ? 2 : 1) ? (int)((tce & ~3ull) >> PAGE_SHIFT) : REACHES_NOTHING;
}

/* A window that points at memory which is free, or somebody else's, lets a device reach anything. */
void firmware_check(struct sut *s)
{
	for (u32 group = 0; group < s->config.groups; group++) {
		for (u32 slot = 0; slot < SUT_SLOTS; slot++) {
			const struct tve *tve = firmware_tve(s, group, slot);

			if (tve->kind == TVE_TABLE && !memory_is_used(tve->base))
				crash_note("window %u of group %u points at memory that is free", slot, group);
		}
	}
}
