/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What VFIO's core does between a process and the driver under test (drivers/vfio/container.c and group.c, which are not
 * compiled): a group is in one container at most, and leaves it with its windows; the last one ends the container's type.
 */
#include "system.h"

static const struct vfio_iommu_driver_ops *driver;

int vfio_register_iommu_driver(const struct vfio_iommu_driver_ops *ops)
{
	driver = ops;
	return 0;
}

void vfio_unregister_iommu_driver(const struct vfio_iommu_driver_ops *ops)
{
}

static struct iommu_group *iommu_group_of(const struct sut *s, u32 group)
{
	return s->pe[group]->table_group.group;
}

bool core_start(struct sut *s)
{
	for (u32 group = 0; group < s->config.groups; group++) {
		if (!iommu_group_of(s, group))
			return false;
		s->container_of_group[group] = -1;
		s->references_at_boot[group] = iommu_group_of(s, group)->references;
	}
	for (u32 i = 0; i < SUT_CONTAINERS; i++)
		for (u32 slot = 0; slot < SUT_SLOTS; slot++)
			s->holder[i].asked[slot] = s->config.entries;
	return true;
}

static bool is_attached(const struct sut *s, u32 group)
{
	int container = s->container_of_group[group];

	return container >= 0 && s->holder[container].data;
}

/* Who owns a group: whom the core has given it to, or the container whose type is set. */
int core_owner(const struct sut *s, u32 group)
{
	if (!(claim_is_by_core() ? s->claimed[group] : is_attached(s, group)))
		return -1;
	return s->config.processes ? s->container_of_group[group] : s->label[group];
}

bool core_has_on_v1(const struct sut *s, const struct iommu_table *table)
{
	struct container_view view;

	for (u32 i = 0; i < SUT_CONTAINERS; i++) {
		if (!s->holder[i].data || s->holder[i].type != SUT_TYPE_V1)
			continue;
		view_container(s->holder[i].data, &view);
		for (u32 slot = 0; slot < SUT_SLOTS; slot++)
			if (view.tables[slot] == table)
				return true;
	}
	return false;
}

int core_references(const struct sut *s, u32 group)
{
	return iommu_group_of(s, group)->references - s->references_at_boot[group];
}

bool core_is_idle(const struct sut *s)
{
	for (u32 group = 0; group < s->config.groups; group++)
		if (s->container_of_group[group] >= 0)
			return false;
	return true;
}

static bool has_host_driver(const struct sut *s, u32 group)
{
	for (u32 i = 0; i < device_count(s); i++)
		if (group_of(s, i) == group && s->driver[i] == SUT_DRIVER_HOST)
			return true;
	return false;
}

long core_bind(struct sut *s, u32 device, u32 bound)
{
	if (bound == SUT_DRIVER_HOST && claim_is_by_core() && s->claimed[group_of(s, device)])
		return -EBUSY;
	s->driver[device] = bound;
	return 0;
}

static long claim(struct sut *s, u32 group)
{
	long result;

	if (claim_is_by_core() && (s->claimed[group] || has_host_driver(s, group)))
		return -EPERM;
	result = claim_group(s, group);
	s->claimed[group] = !result;
	return result;
}

static void unclaim(struct sut *s, u32 group)
{
	claim_end(s, group);
	s->claimed[group] = false;
}

static long attach(struct sut *s, u32 container, u32 group)
{
#if KVER >= 519
	return driver->attach_group(s->holder[container].data, iommu_group_of(s, group), VFIO_IOMMU);
#else
	return driver->attach_group(s->holder[container].data, iommu_group_of(s, group));
#endif
}

static void detach(struct sut *s, u32 container, u32 group)
{
	driver->detach_group(s->holder[container].data, iommu_group_of(s, group));
}

static void add(struct sut *s, u32 container, u32 group)
{
	struct holder *holder = &s->holder[container];

	holder->order[holder->count++] = group;
	holder->groups |= 1u << group;
	s->container_of_group[group] = container;
}

static void drop(struct sut *s, u32 container, u32 group)
{
	struct holder *holder = &s->holder[container];
	u32 kept = 0;

	for (u32 i = 0; i < holder->count; i++)
		if (holder->order[i] != group)
			holder->order[kept++] = holder->order[i];
	holder->count = kept;
	holder->groups &= ~(1u << group);
	s->container_of_group[group] = -1;
}

static void end_type(struct sut *s, u32 container)
{
	driver->release(s->holder[container].data);
	s->holder[container].data = NULL;
	s->holder[container].type = SUT_TYPE_NONE;
}

long core_set_container(struct sut *s, u32 group, u32 container)
{
	long result;

	if (s->container_of_group[group] >= 0)
		return -EINVAL;
	result = claim(s, group);
	if (result)
		return result;
	if (s->holder[container].data) {
		result = attach(s, container, group);
		if (result) {
			unclaim(s, group);
			return result;
		}
	}
	add(s, container, group);
	return 0;
}

long core_unset_container(struct sut *s, u32 group)
{
	int container = s->container_of_group[group];

	if (container < 0)
		return -EINVAL;
	if (s->holder[container].data)
		detach(s, container, group);
	unclaim(s, group);
	drop(s, container, group);
	if (!s->holder[container].count && s->holder[container].data)
		end_type(s, container);
	return 0;
}

/* The group that came last is attached first. */
static long attach_all(struct sut *s, u32 container)
{
	struct holder *holder = &s->holder[container];
	u32 i = holder->count;

	while (i--) {
		long result = attach(s, container, holder->order[i]);

		if (!result)
			continue;
		while (++i < holder->count)
			detach(s, container, holder->order[i]);
		return result;
	}
	return 0;
}

long core_set_iommu(struct sut *s, u32 container, u32 process, u32 type)
{
	struct holder *holder = &s->holder[container];
	void *data;
	long result;

	if (holder->data || !holder->count)
		return -EINVAL;
	s->task.mm = &s->mm[process];
	data = driver->open(type == SUT_TYPE_V2 ? VFIO_SPAPR_TCE_v2_IOMMU : VFIO_SPAPR_TCE_IOMMU);
	if (IS_ERR(data))
		return PTR_ERR(data);
	holder->data = data;
	holder->type = type;
	result = attach_all(s, container);
	if (result)
		end_type(s, container);
	return result;
}

long core_ioctl(struct sut *s, u32 container, u32 process, u32 command, void *argument)
{
	if (!s->holder[container].data)
		return -EINVAL;
	s->task.mm = &s->mm[process];
	return driver->ioctl(s->holder[container].data, command, (unsigned long)argument);
}
