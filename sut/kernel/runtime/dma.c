/* SPDX-License-Identifier: GPL-2.0-only */
/* Host drivers: they set masks, map buffers, and their devices read and write. What the DMA API does above the kernel's ops. */
#include "system.h"

static struct device *device(struct sut *s, u32 number)
{
	return &s->device[number].dev;
}

static void say_address(struct sut_answer *answer, u32 outcome, u64 address)
{
	answer->outcome = outcome;
	answer->bus.slot = address >> 59 & 1;
	answer->bus.page = (address & ~BIT59) >> PAGE_SHIFT;
}

static u64 table_of(struct sut *s, u32 on)
{
	return device(s, on)->dma_ops_bypass ? 0 : memory_table(s, device(s, on)->archdata.iommu_table_base);
}

/* Whether any host driver has mapped through a table. */
bool dma_is_mapped(const struct sut *s)
{
	for (u32 i = 0; i < MAPPINGS; i++)
		if (s->mapping[i].pages && s->mapping[i].table)
			return true;
	return false;
}

static dma_addr_t map(struct device *dev, struct page *page, size_t size)
{
	if (dev->dma_ops_bypass)
		return page_to_phys(page) + dev->archdata.dma_offset;
#if KVER >= 619
	return dma_iommu_ops.map_phys(dev, page_to_phys(page), size, DMA_BIDIRECTIONAL, 0);
#else
	return dma_iommu_ops.map_page(dev, page, 0, size, DMA_BIDIRECTIONAL, 0);
#endif
}

static void unmap(struct device *dev, dma_addr_t address, size_t size)
{
	if (dev->dma_ops_bypass)
		return;
#if KVER >= 619
	dma_iommu_ops.unmap_phys(dev, address, size, DMA_BIDIRECTIONAL, 0);
#else
	dma_iommu_ops.unmap_page(dev, address, size, DMA_BIDIRECTIONAL, 0);
#endif
}

void dma_map(struct sut *s, u32 number, u32 on, u32 page, u32 pages, struct sut_answer *answer)
{
	struct mapping *mapping = &s->mapping[number];
	u64 address;

	if (mapping->pages) {
		answer->code = -EINVAL;
		return;
	}
	address = map(device(s, on), &s->ram[page], (size_t)pages << PAGE_SHIFT);
	if (address == DMA_MAPPING_ERROR) {
		answer->outcome = SUT_MAP_ERROR;
		return;
	}
	*mapping = (struct mapping){ on, pages, address, table_of(s, on) };
	say_address(answer, SUT_MAPPED, address);
}

/*
 * A mapping whose table was thrown away is dead. From 5.19 on the IOMMU core gives no group away beside a host driver, so that
 * none can be unmapped; up to 5.18 it can, and what the kernel then does is looked at.
 */
void dma_unmap(struct sut *s, u32 number, struct sut_answer *answer)
{
	struct mapping *mapping = &s->mapping[number];

	if (!mapping->pages) {
		answer->code = -EINVAL;
		return;
	}
	if (mapping->table == table_of(s, mapping->device) || KVER < 519)
		unmap(device(s, mapping->device), mapping->address, (size_t)mapping->pages << PAGE_SHIFT);
	mapping->pages = 0;
}

/* kernel/dma/mapping.c, dma_set_mask(). */
long dma_set_mask(struct sut *s, u32 on, u32 bits)
{
	u64 mask = DMA_BIT_MASK(bits);

	if (!dma_iommu_ops.dma_supported(device(s, on), mask))
		return -EIO;
	device(s, on)->dma_mask_value = device(s, on)->coherent_dma_mask = mask;
	return 0;
}

static void access(struct sut *s, u32 group, u64 address, bool write, struct sut_answer *answer)
{
	int page = firmware_reach(s, group, address, write);

	if (page == REACHES_NOTHING) {
		answer->outcome = SUT_NOTHING;
		s->frozen[group] = true;
		return;
	}
	answer->outcome = SUT_REACHED;
	answer->bus.page = page;
}

void dma_access(struct sut *s, u32 on, u32 slot, u32 page, bool write, struct sut_answer *answer)
{
	u32 group = group_of(s, on);

	access(s, group, address_of_group(s, group, slot, page), write, answer);
}

/* A buffer is where it was mapped, whosever the table is by now. */
void dma_access_buffer(struct sut *s, u32 number, bool write, struct sut_answer *answer)
{
	struct mapping *mapping = &s->mapping[number];

	if (mapping->pages)
		dma_access(s, mapping->device, mapping->address >> 59 & 1, (mapping->address & ~BIT59) >> PAGE_SHIFT, write, answer);
	else
		answer->code = -EINVAL;
}
