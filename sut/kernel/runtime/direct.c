/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Worlds without processes: a group is taken, mapped into and released, each by the calls of a container of its own that are
 * needed for it.
 */
#include "system.h"

/* The window is made by the first call that could need it, as by this one, which unmaps nothing. */
static long prepare(struct sut *s, u32 group)
{
	long result = core_set_iommu(s, group, 0, SUT_TYPE_V2);

	if (!result)
		result = calls_register(s, group, 0, 0, s->config.pages, true);
	if (!result)
		result = calls_unmap(s, group, 0, 0, 0, 0);
	return result;
}

long direct_take(struct sut *s, u32 group, u32 container)
{
	long result;

	if (s->container_of_group[group] >= 0)
		return claim_is_by_core() ? -EPERM : -EBUSY;
	s->label[group] = container;
	result = core_set_container(s, group, group);
	if (result)
		return result;
	result = prepare(s, group);
	if (result)
		core_unset_container(s, group);
	return result;
}

/* A page outside of the window and a window that is not there are one refusal here. */
static long outside(long result)
{
	return result == -ENXIO ? -EINVAL : result;
}

long direct_map(struct sut *s, u32 group, u32 entry, u32 page, u32 access)
{
	return outside(calls_map(s, group, 0, 0, entry, page, 1, access));
}

long direct_unmap(struct sut *s, u32 group, u32 entry)
{
	return outside(calls_unmap(s, group, 0, 0, entry, 1));
}
