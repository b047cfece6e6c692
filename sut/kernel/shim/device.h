/* SPDX-License-Identifier: GPL-2.0-only */
/* Devices and their DMA. */
#ifndef SHIM_DEVICE_H
#define SHIM_DEVICE_H

enum dma_data_direction { DMA_BIDIRECTIONAL, DMA_TO_DEVICE, DMA_FROM_DEVICE, DMA_NONE };

#define DMA_MAPPING_ERROR (~(dma_addr_t)0)
#define DMA_BIT_MASK(bits) ((bits) == 64 ? ~0ULL : (1ULL << (bits)) - 1)
#define DMA_ATTR_NO_WARN 0x100UL

struct iommu_table;
struct iommu_group;
struct attribute;
struct fwnode_handle;

struct device_node {
	const char *full_name;
	void *data;
};

struct bus_type {
	int unused;
};

extern struct bus_type pci_bus_type;

struct dev_archdata {
	u64 dma_offset;
	struct iommu_table *iommu_table_base;
	void *iov_data;
};

struct scatterlist {
	void *address;
	unsigned int length, offset;
	u64 dma_address;
	unsigned int dma_length;
};

#define sg_virt(sg) ((sg)->address)
#define sg_next(sg) ((sg) + 1)
#define for_each_sg(list, sg, count, i) for ((i) = 0, (sg) = (list); (i) < (count); (i)++, (sg)++)

struct dma_map_ops;
struct device {
	const char *name;
	struct device_node *of_node;
	struct bus_type *bus;
	struct device *parent;
	struct iommu_group *iommu_group;
	struct dev_archdata archdata;
	u64 dma_mask_value, coherent_dma_mask, bus_dma_limit;
	bool dma_ops_bypass;
	bool registered;
};

struct dma_map_ops {
	void *(*alloc)(struct device *, size_t, dma_addr_t *, gfp_t, unsigned long);
	void (*free)(struct device *, size_t, void *, dma_addr_t, unsigned long);
	struct page *(*alloc_pages)(struct device *, size_t, dma_addr_t *, enum dma_data_direction, gfp_t);
	struct page *(*alloc_pages_op)(struct device *, size_t, dma_addr_t *, enum dma_data_direction, gfp_t);
	void (*free_pages)(struct device *, size_t, struct page *, dma_addr_t, enum dma_data_direction);
	int (*mmap)(void);
	int (*get_sgtable)(void);
	dma_addr_t (*map_page)(struct device *, struct page *, unsigned long, size_t, enum dma_data_direction, unsigned long);
	dma_addr_t (*map_phys)(struct device *, phys_addr_t, size_t, enum dma_data_direction, unsigned long);
	void (*unmap_page)(struct device *, dma_addr_t, size_t, enum dma_data_direction, unsigned long);
	void (*unmap_phys)(struct device *, dma_addr_t, size_t, enum dma_data_direction, unsigned long);
	int (*map_sg)(struct device *, struct scatterlist *, int, enum dma_data_direction, unsigned long);
	void (*unmap_sg)(struct device *, struct scatterlist *, int, enum dma_data_direction, unsigned long);
	int (*dma_supported)(struct device *, u64);
	u64 (*get_required_mask)(struct device *);
	unsigned long (*get_merge_boundary)(struct device *);
};

extern const struct dma_map_ops dma_iommu_ops;

#define dma_common_mmap NULL
#define dma_common_get_sgtable NULL
#define dma_common_alloc_pages NULL
#define dma_common_free_pages NULL
#define get_dma_ops(dev) ((void)(dev), &dma_iommu_ops)
#define set_dma_ops(dev, ops) ((void)(dev), (void)(ops))
#define dma_get_mask(dev) ((dev)->dma_mask_value)
#define dma_get_max_seg_size(dev) 0x10000u
#define dma_get_seg_boundary_nr_pages(dev, shift) ((0xffffffffUL >> (shift)) + 1)
#define dma_direct_get_required_mask(dev) (roundup_pow_of_two(memblock_end_of_DRAM() + (dev)->archdata.dma_offset) - 1)
#define dev_is_pci(dev) true
#define dev_name(dev) ((dev)->name)
#define dev_to_node(dev) 0
#define device_is_registered(dev) ((dev)->registered)
#define device_iommu_mapped(dev) ((dev)->iommu_group != NULL)
#define put_device(dev) ((void)(dev))

char *rt_name(const char *who);
#define kasprintf(flags, ...) rt_name(__func__)

#endif
