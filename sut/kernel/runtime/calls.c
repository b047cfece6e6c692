/* SPDX-License-Identifier: GPL-2.0-only */
/* The calls of a container, as a process makes them. */
#include "system.h"

static u64 user_address(u32 page)
{
	return USER_BASE + ((u64)page << PAGE_SHIFT);
}

static u64 bytes(u32 pages)
{
	return (u64)pages << PAGE_SHIFT;
}

long calls_enable(struct sut *s, u32 container, u32 process, bool on)
{
	return core_ioctl(s, container, process, on ? VFIO_IOMMU_ENABLE : VFIO_IOMMU_DISABLE, NULL);
}

long calls_register(struct sut *s, u32 container, u32 process, u32 page, u32 pages, bool on)
{
	struct vfio_iommu_spapr_register_memory memory = {
		.argsz = sizeof(memory), .vaddr = user_address(page), .size = bytes(pages),
	};

	return core_ioctl(s, container, process,
			  on ? VFIO_IOMMU_SPAPR_REGISTER_MEMORY : VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY, &memory);
}

long calls_map(struct sut *s, u32 container, u32 process, u32 slot, u32 at, u32 page, u32 pages, u32 access)
{
	struct vfio_iommu_type1_dma_map map = {
		.argsz = sizeof(map),
		.flags = (access & SUT_READ ? VFIO_DMA_MAP_FLAG_READ : 0) | (access & SUT_WRITE ? VFIO_DMA_MAP_FLAG_WRITE : 0),
		.vaddr = user_address(page),
		.iova = address_in_container(s, container, slot, at),
		.size = bytes(pages),
	};

	return core_ioctl(s, container, process, VFIO_IOMMU_MAP_DMA, &map);
}

long calls_unmap(struct sut *s, u32 container, u32 process, u32 slot, u32 at, u32 pages)
{
	struct vfio_iommu_type1_dma_unmap unmap = {
		.argsz = sizeof(unmap), .iova = address_in_container(s, container, slot, at), .size = bytes(pages),
	};

	return core_ioctl(s, container, process, VFIO_IOMMU_UNMAP_DMA, &unmap);
}

/* The kernel makes tables of more levels than two; three stands for more than it can. */
static u32 levels_of_kernel(u32 levels)
{
	return levels > 2 ? levels + POWERNV_IOMMU_MAX_LEVELS - 2 : levels;
}

void calls_create(struct sut *s, u32 container, u32 process, u32 entries, u32 levels, struct sut_answer *answer)
{
	struct vfio_iommu_spapr_tce_create create = {
		.argsz = sizeof(create), .page_shift = PAGE_SHIFT, .window_size = bytes(entries), .levels = levels_of_kernel(levels),
	};

	answer->code = core_ioctl(s, container, process, VFIO_IOMMU_SPAPR_TCE_CREATE, &create);
	if (answer->code)
		return;
	answer->outcome = SUT_WINDOW;
	answer->bus.slot = create.start_addr >> 59 & 1;
	answer->bus.page = (create.start_addr & ~BIT59) >> PAGE_SHIFT;
	s->holder[container].asked[answer->bus.slot] = entries;
}

/* Where the kernel says that a window begins; other pages are asked for as in a map. */
long calls_remove(struct sut *s, u32 container, u32 process, u32 slot, u32 page)
{
	struct vfio_iommu_spapr_tce_remove remove = {
		.argsz = sizeof(remove),
		.start_addr = page ? address_in_container(s, container, slot, page) : slot ? BIT59 : 0,
	};

	return core_ioctl(s, container, process, VFIO_IOMMU_SPAPR_TCE_REMOVE, &remove);
}
