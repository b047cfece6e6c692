/* SPDX-License-Identifier: GPL-2.0-only */
/* The whole VFIO driver, and a look into its container. */
#include "drivers/vfio/vfio_iommu_spapr_tce.c"
#include "views.h"

void view_container(const void *driver_data, struct container_view *into)
{
	const struct tce_container *container = driver_data;

	into->enabled = container->enabled;
	into->v2 = container->v2;
	into->pending = container->def_window_pending;
	memcpy(into->tables, container->tables, sizeof(into->tables));
}
