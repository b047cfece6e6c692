/* SPDX-License-Identifier: GPL-2.0-only */
/* IOMMU groups: they are counted, and go with the last reference. */
#include "system.h"

struct iommu_group *iommu_group_alloc(void)
{
	struct iommu_group *group = kzalloc(sizeof(*group), GFP_KERNEL);

	if (!group)
		return ERR_PTR(-ENOMEM);
	group->references = 1;
	group->number = now->group_numbers++;
	return group;
}

struct iommu_group *iommu_group_ref_get(struct iommu_group *group)
{
	group->references++;
	return group;
}

struct iommu_group *iommu_group_get(struct device *dev)
{
	return dev->iommu_group ? iommu_group_ref_get(dev->iommu_group) : NULL;
}

void iommu_group_put(struct iommu_group *group)
{
	if (!group || --group->references)
		return;
	if (group->release)
		group->release(group->data);
	kfree(group);
}

int iommu_group_add_device(struct iommu_group *group, struct device *dev)
{
	dev->iommu_group = iommu_group_ref_get(group);
	group->devices++;
	return 0;
}

void iommu_group_remove_device(struct device *dev)
{
	struct iommu_group *group = dev->iommu_group;

	if (!group)
		return;
	dev->iommu_group = NULL;
	group->devices--;
	iommu_group_put(group);
}

struct iommu_domain *iommu_get_domain_for_dev(struct device *dev)
{
	return dev->iommu_group ? dev->iommu_group->domain : NULL;
}
