/* SPDX-License-Identifier: GPL-2.0-only */
/* Which command is which call, and whether its numbers are of this world. */
#include "system.h"


/* What each argument counts: g group, c container, p process, d device, m mapping, r page of RAM, s slot, . anything. */
static const char *shape_of(u32 kind)
{
	switch (kind) {
	case SUT_MAP: return "mdr.";
	case SUT_UNMAP: return "m";
	case SUT_DMA_BUFFER: return "m.";
	case SUT_SET_MASK: case SUT_BIND: return "d.";
	case SUT_UNBIND: return "d";
	case SUT_DMA: return "ds..";
	case SUT_RESET: case SUT_RELEASE: case SUT_UNSET_CONTAINER: return "g";
	case SUT_RAW_BYPASS: return "g.";
	case SUT_FAIL_NEXT: return "..";
	case SUT_TAKE: case SUT_SET_CONTAINER: return "gc";
	case SUT_USER_MAP: return "g...";
	case SUT_USER_UNMAP: return "g.";
	case SUT_SET_IOMMU: return "cp.";
	case SUT_ENABLE: case SUT_DISABLE: return "cp";
	case SUT_REGISTER: case SUT_UNREGISTER: case SUT_CREATE_WINDOW: return "cp..";
	case SUT_MAP_DMA: return "cps....";
	case SUT_UNMAP_DMA: return "cps..";
	case SUT_REMOVE_WINDOW: return "cps.";
	default: return NULL;
	}
}

static u32 end_of(const struct sut *s, char what)
{
	switch (what) {
	case 'g': return s->config.groups;
	case 'c': return s->config.containers;
	case 'p': return s->config.processes;
	case 'd': return device_count(s);
	case 'm': return MAPPINGS;
	case 'r': return s->config.pages;
	case 's': return SUT_SLOTS;
	default: return 0xffffffff;
	}
}

static bool is_direct(u32 kind)
{
	return kind >= SUT_TAKE && kind < SUT_SET_CONTAINER;
}

static bool is_possible(const struct sut *s, const struct sut_command *command)
{
	const char *shape = shape_of(command->kind);

	if (!shape || (command->kind >= SUT_TAKE && is_direct(command->kind) == (s->config.processes > 0)))
		return false;
	for (u32 i = 0; shape[i]; i++)
		if (command->arg[i] >= end_of(s, shape[i]))
			return false;
	return true;
}

static long arm(struct sut *s, u32 site, u32 visits)
{
	s->armed = true;
	s->site = site;
	s->visits = visits;
	return 0;
}

static long reset(struct sut *s, u32 group)
{
	s->frozen[group] = false;
	return 0;
}

static long raw_bypass(struct sut *s, u32 group, bool on)
{
	door_set_bypass(s->pe[group], on);
	return 0;
}

static long returned(struct sut *s, u32 kind, const u32 *a)
{
	switch (kind) {
	case SUT_SET_MASK: return dma_set_mask(s, a[0], a[1]);
	case SUT_BIND: return core_bind(s, a[0], a[1]);
	case SUT_UNBIND: return core_bind(s, a[0], SUT_DRIVER_NONE);
	case SUT_RESET: return reset(s, a[0]);
	case SUT_RAW_BYPASS: return raw_bypass(s, a[0], a[1]);
	case SUT_FAIL_NEXT: return arm(s, a[0], a[1]);
	case SUT_TAKE: return direct_take(s, a[0], a[1]);
	case SUT_USER_MAP: return direct_map(s, a[0], a[1], a[2], a[3]);
	case SUT_USER_UNMAP: return direct_unmap(s, a[0], a[1]);
	case SUT_SET_CONTAINER: return core_set_container(s, a[0], a[1]);
	case SUT_RELEASE: case SUT_UNSET_CONTAINER: return core_unset_container(s, a[0]);
	case SUT_SET_IOMMU: return core_set_iommu(s, a[0], a[1], a[2]);
	case SUT_ENABLE: return calls_enable(s, a[0], a[1], true);
	case SUT_DISABLE: return calls_enable(s, a[0], a[1], false);
	case SUT_REGISTER: return calls_register(s, a[0], a[1], a[2], a[3], true);
	case SUT_UNREGISTER: return calls_register(s, a[0], a[1], a[2], a[3], false);
	case SUT_MAP_DMA: return calls_map(s, a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
	case SUT_UNMAP_DMA: return calls_unmap(s, a[0], a[1], a[2], a[3], a[4]);
	default: return calls_remove(s, a[0], a[1], a[2], a[3]);
	}
}

void commands_perform(struct sut *s, const struct sut_command *command, struct sut_answer *answer)
{
	const u32 *a = command->arg;

	if (!is_possible(s, command)) {
		answer->outcome = SUT_UNKNOWN;
		return;
	}
	faults_begin(s, command);
	switch (command->kind) {
	case SUT_MAP:
		dma_map(s, a[0], a[1], a[2], a[3], answer);
		break;
	case SUT_UNMAP:
		dma_unmap(s, a[0], answer);
		break;
	case SUT_DMA:
		dma_access(s, a[0], a[1], a[2], a[3], answer);
		break;
	case SUT_DMA_BUFFER:
		dma_access_buffer(s, a[0], a[1], answer);
		break;
	case SUT_CREATE_WINDOW:
		calls_create(s, a[0], a[1], a[2], a[3], answer);
		break;
	default:
		answer->code = returned(s, command->kind, a);
		break;
	}
	answer->fault_fired = s->fired;
}
