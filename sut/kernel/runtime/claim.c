/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How the IOMMU core hands a group to an external owner. From 6.4 on it attaches each device to a blocking domain, and the
 * kernel's code takes the group with that; before, VFIO's driver takes it as a container's type is set, and here is nothing.
 */
#include "system.h"

#if KVER >= 604

static const struct iommu_ops *iommu_ops;

int iommu_device_register(struct iommu_device *iommu, const struct iommu_ops *ops, struct device *hardware)
{
	iommu_ops = ops;
	return 0;
}

void iommu_device_unregister(struct iommu_device *iommu)
{
}

int iommu_device_sysfs_add(struct iommu_device *iommu, ...)
{
	return 0;
}

void iommu_device_sysfs_remove(struct iommu_device *iommu)
{
}

int iommu_probe_device(struct device *dev)
{
	struct iommu_group *group = iommu_ops->device_group(dev);

	if (IS_ERR(group))
		return PTR_ERR(group);
	iommu_group_add_device(group, dev);
	group->domain = iommu_ops->default_domain;
	iommu_group_put(group);
	return 0;
}

void ppc_iommu_register_device(struct pci_controller *hose);

void claim_start(struct sut *s)
{
	s->hose.controller_ops.device_group = door_device_group;
	ppc_iommu_register_device(&s->hose);
}

static long attach(struct sut *s, u32 group, struct iommu_domain *domain)
{
	struct iommu_domain *old = iommu_get_domain_for_dev(&s->device[group * s->config.devices].dev);
	long result = 0;

	for (u32 i = 0; i < s->config.devices && !result; i++) {
		struct device *dev = &s->device[group * s->config.devices + i].dev;

#if KVER >= 700
		result = domain->ops->attach_dev(domain, dev, old);
#else
		(void)old;
		result = domain->ops->attach_dev(domain, dev);
#endif
	}
	return result;
}

static void switch_to(struct sut *s, u32 group, struct iommu_domain *domain)
{
	s->device[group * s->config.devices].dev.iommu_group->domain = domain;
}

long claim_group(struct sut *s, u32 group)
{
	long result = attach(s, group, iommu_ops->blocked_domain);

	if (result)
		attach(s, group, iommu_ops->default_domain);
	else
		switch_to(s, group, iommu_ops->blocked_domain);
	return result;
}

void claim_end(struct sut *s, u32 group)
{
	attach(s, group, iommu_ops->default_domain);
	switch_to(s, group, iommu_ops->default_domain);
}

bool claim_is_by_core(void)
{
	return true;
}

#else

void claim_start(struct sut *s)
{
}

long claim_group(struct sut *s, u32 group)
{
	return 0;
}

void claim_end(struct sut *s, u32 group)
{
}

bool claim_is_by_core(void)
{
	return false;
}

#endif
