/* SPDX-License-Identifier: GPL-2.0-only */
/* The interface of sut.h: each call leads into the system's own memory and locks, and out again whatever happens in it. */
#include <stdlib.h>
#include "system.h"

void sut_about(struct sut_about *into)
{
#ifdef __SANITIZE_ADDRESS__
	*into = (struct sut_about){ SUT_ABI, KVER, PAGE_SHIFT, 1 };
#else
	*into = (struct sut_about){ SUT_ABI, KVER, PAGE_SHIFT, 0 };
#endif
}

static bool is_possible(const struct sut_config *config)
{
	return config->abi == SUT_ABI
		&& config->groups >= 1 && config->groups <= SUT_GROUPS
		&& config->devices >= 1 && config->groups * config->devices <= SUT_DEVICES
		&& config->containers >= 1 && config->containers <= SUT_CONTAINERS
		&& config->processes <= SUT_PROCESSES
		&& config->entries <= SUT_ENTRIES && is_power_of_2(config->entries)
		&& config->pages <= SUT_PAGES && is_power_of_2(config->pages)
		&& config->probes <= SUT_PROBES;
}

static void run(struct sut *s)
{
	s->branches = 0;
	s->is_running = 1;
}

static void start(struct sut *s)
{
	s->task.mm = &s->mm[0];
	if (sigsetjmp(s->escape, 0))
		return;
	run(s);
	for (u32 i = 0; i < SUT_PROCESSES; i++)
		mm_iommu_init(&s->mm[i]);
	if (!world_start(s) || !core_start(s))
		crash_note("the kernel has set up no PE for a device, or no group");
	if (!s->dead) {
		memory_remember(s);
		observe(s, &s->last);
	}
	s->is_running = 0;
}

struct sut *sut_create(const struct sut_config *config, struct sut_answer *answer)
{
	static u64 ids;
	struct sut *s;

	*answer = (struct sut_answer){ .outcome = SUT_UNKNOWN };
	if (!is_possible(config))
		return NULL;
	crash_install_handlers();
	s = calloc(1, sizeof(*s));
	if (!s)
		return NULL;
	s->config = *config;
	s->id = __atomic_add_fetch(&ids, 1, __ATOMIC_RELAXED);
	now = s;
	memory_start(s);
	start(s);
	now = NULL;
	answer->outcome = s->dead ? SUT_CRASHED : SUT_RETURNED;
	return s;
}

void sut_destroy(struct sut *s)
{
	memory_end(s);
	world_end(s);
	free(s);
	now = NULL;
}

/* What is wrong in the end, without the kernel having noticed. */
static void check(struct sut *s, u32 kind)
{
	bool is_given_back = kind == SUT_RELEASE || kind == SUT_UNSET_CONTAINER;

	firmware_check(s);
	if (is_given_back && core_is_idle(s) && !s->fired)
		memory_look_for_leaks(s);
}

void sut_command(struct sut *s, const struct sut_command *command, struct sut_answer *answer)
{
	memset(answer, 0, sizeof(*answer));
	now = s;
	if (!s->dead && !sigsetjmp(s->escape, 0)) {
		run(s);
		commands_perform(s, command, answer);
		check(s, command->kind);
		s->is_running = 0;
	}
	if (s->dead) {
		answer->outcome = SUT_CRASHED;
		answer->fault_fired = s->fired;
	}
	now = NULL;
}

/* One that has crashed shows what it showed last: what is left of it says nothing. */
void sut_observe(struct sut *s, struct sut_seen *seen)
{
	now = s;
	if (!s->dead && !sigsetjmp(s->escape, 0)) {
		run(s);
		observe(s, &s->last);
		s->is_running = 0;
	}
	*seen = s->last;
	now = NULL;
}

uint32_t sut_reason(struct sut *s, char *text, uint32_t size)
{
	size_t length;

	if (!size)
		return 0;
	length = min(strlen(s->reason), (size_t)size - 1);
	memcpy(text, s->reason, length);
	text[length] = 0;
	return length;
}
