/* SPDX-License-Identifier: GPL-2.0-only */
/* One armed fault. It strikes only where the command comes to the site on purpose: that table is the model's. */
#include "system.h"

#define AT(site) (1u << SUT_SITE_##site)

static const u32 making_window = AT(WINDOW) | AT(ALLOC) | AT(CHARGE) | AT(LINK);
static const u32 attaching = AT(BYPASS) | AT(WINDOW) | AT(ALLOC) | AT(CHARGE) | AT(LINK);

/*
 * From 5.19 on the IOMMU core gives no group away beside a host driver, so that a failed attach costs nobody a mapping: it is
 * not made to fail while there is one.
 */
static u32 sites_of(const struct sut *s, const struct sut_command *command)
{
	struct container_view view;

	switch (command->kind) {
	case SUT_RAW_BYPASS:
	case SUT_TAKE:
		return AT(BYPASS);
	case SUT_RELEASE:
		return AT(BYPASS) | AT(IT_MAP);
	case SUT_SET_CONTAINER:
	case SUT_SET_IOMMU:
		return KVER >= 519 && dma_is_mapped(s) ? AT(BYPASS) : attaching;
	case SUT_UNSET_CONTAINER:
		return AT(BYPASS) | AT(IT_MAP) | AT(UNSET_WINDOW);
	case SUT_ENABLE:
		return AT(CHARGE);
	case SUT_REGISTER:
		return AT(CHARGE) | AT(ALLOC);
	case SUT_CREATE_WINDOW:
		return making_window | AT(COPY_OUT);
	case SUT_REMOVE_WINDOW:
		return AT(UNSET_WINDOW);
	case SUT_MAP_DMA:
	case SUT_UNMAP_DMA:
		/* As the default window is made; not as a map makes a level of a table. */
		if (!s->holder[command->arg[0]].data)
			return 0;
		view_container(s->holder[command->arg[0]].data, &view);
		return view.pending ? making_window : 0;
	default:
		return 0;
	}
}

void faults_begin(struct sut *s, const struct sut_command *command)
{
	s->fired = false;
	s->allowed = s->armed ? sites_of(s, command) : 0;
}

bool faults_strike(u32 site)
{
	if (!(now->allowed >> site & 1) || now->site != site || --now->visits)
		return false;
	now->armed = false;
	now->allowed = 0;
	now->fired = true;
	return true;
}
