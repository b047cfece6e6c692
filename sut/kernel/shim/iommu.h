/* SPDX-License-Identifier: GPL-2.0-only */
/* IOMMU groups and domains: the part of drivers/iommu that the files under test call, and that runtime/core.c stands for. */
#ifndef SHIM_IOMMU_H
#define SHIM_IOMMU_H

struct iommu_domain;
struct iommu_device {
	int unused;
};

struct iommu_group {
	void *data;
	void (*release)(void *data);
	struct iommu_domain *domain;
	int number, references, devices;
};

struct iommu_group *iommu_group_alloc(void);
struct iommu_group *iommu_group_get(struct device *dev);
struct iommu_group *iommu_group_ref_get(struct iommu_group *group);
void iommu_group_put(struct iommu_group *group);
int iommu_group_add_device(struct iommu_group *group, struct device *dev);
void iommu_group_remove_device(struct device *dev);
int iommu_probe_device(struct device *dev);
struct iommu_domain *iommu_get_domain_for_dev(struct device *dev);

static inline void iommu_group_set_iommudata(struct iommu_group *group, void *data, void (*release)(void *data))
{
	group->data = data;
	group->release = release;
}

#define iommu_group_get_iommudata(group) ((group)->data)
#define iommu_group_set_name(group, name) 0
#define iommu_group_id(group) ((group)->number)

enum iommu_cap { IOMMU_CAP_CACHE_COHERENCY = 1 };
enum { IOMMU_DOMAIN_BLOCKED = 1, IOMMU_DOMAIN_PLATFORM };

#if KVER >= 700
#define SHIM_ATTACH struct iommu_domain *, struct device *, struct iommu_domain *
#else
#define SHIM_ATTACH struct iommu_domain *, struct device *
#endif

struct iommu_domain_ops {
	int (*attach_dev)(SHIM_ATTACH);
};

struct iommu_domain {
	unsigned int type;
	const struct iommu_domain_ops *ops;
};

struct iommu_ops {
	bool (*capable)(struct device *dev, enum iommu_cap cap);
	struct iommu_domain *(*domain_alloc)(unsigned int type);
	struct iommu_device *(*probe_device)(struct device *dev);
	void (*release_device)(struct device *dev);
	void (*set_platform_dma_ops)(struct device *dev);
	struct iommu_group *(*device_group)(struct device *dev);
	const struct iommu_domain_ops *default_domain_ops;
	struct iommu_domain *default_domain, *blocked_domain;
};

int iommu_device_register(struct iommu_device *iommu, const struct iommu_ops *ops, struct device *hardware);
void iommu_device_unregister(struct iommu_device *iommu);
int iommu_device_sysfs_add(struct iommu_device *iommu, ...);
void iommu_device_sysfs_remove(struct iommu_device *iommu);

#endif
