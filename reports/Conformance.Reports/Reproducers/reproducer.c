#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <linux/vfio.h>

#define COUNT_MAX	32
#define SLOTS		2
#define SKIPPED		4	/* what kselftest takes for a skip */
#define BIT59		(1ULL << 59)

/* What all processes of a trace share. File descriptors are shared too. */
struct shared {
	int ctr[COUNT_MAX];
	int grp[COUNT_MAX];
	__u64 start[COUNT_MAX][SLOTS];	/* of windows made by a command */
	__u64 size[COUNT_MAX][SLOTS];	/* 0: the default window */
	volatile int turn;		/* the step that may run now */
	volatile int differs;
	volatile int skipped;
};

static struct shared *all;
static char **group_names;
static int group_count;
static int me;			/* which process of the trace this is */
static unsigned char *ram;	/* page 0 of what the trace calls RAM */
static __u64 page_size;

static inline int rc(int value)
{
	return value < 0 ? -errno : 0;
}

static inline int open_ctr(int ctr)
{
	all->ctr[ctr] = open("/dev/vfio/vfio", O_RDWR);
	return rc(all->ctr[ctr]);
}

static inline int close_ctr(int ctr)
{
	return rc(close(all->ctr[ctr]));
}

static inline int set_container(int grp, int ctr)
{
	return rc(ioctl(all->grp[grp], VFIO_GROUP_SET_CONTAINER, &all->ctr[ctr]));
}

static inline int unset_container(int grp)
{
	return rc(ioctl(all->grp[grp], VFIO_GROUP_UNSET_CONTAINER));
}

static inline int set_iommu(int ctr, int type)
{
	return rc(ioctl(all->ctr[ctr], VFIO_SET_IOMMU, type));
}

static inline int enable(int ctr)
{
	return rc(ioctl(all->ctr[ctr], VFIO_IOMMU_ENABLE));
}

static inline int disable(int ctr)
{
	return rc(ioctl(all->ctr[ctr], VFIO_IOMMU_DISABLE));
}

/* What the trace counts in pages of a small window, in bytes of the real one. */
static inline __u64 bus(int ctr, int slot, int page, int pages, int entries)
{
	struct vfio_iommu_spapr_tce_info info = { .argsz = sizeof(info) };

	if (all->size[ctr][slot])
		return all->start[ctr][slot] + page * page_size;
	if (slot)
		return BIT59 + page * page_size;
	if (ioctl(all->ctr[ctr], VFIO_IOMMU_SPAPR_TCE_GET_INFO, &info))
		return page * page_size;
	if (page + pages <= entries)
		return info.dma32_window_start + page * page_size;
	return info.dma32_window_start + info.dma32_window_size + page * page_size - entries * page_size;
}

static inline int map_dma(int ctr, __u64 iova, int page, int pages, int flags)
{
	struct vfio_iommu_type1_dma_map map = {
		.argsz = sizeof(map),
		.flags = flags,
		.vaddr = (unsigned long)(ram + page * page_size),
		.iova = iova,
		.size = pages * page_size,
	};

	return rc(ioctl(all->ctr[ctr], VFIO_IOMMU_MAP_DMA, &map));
}

static inline int unmap_dma(int ctr, __u64 iova, int pages)
{
	struct vfio_iommu_type1_dma_unmap unmap = {
		.argsz = sizeof(unmap),
		.iova = iova,
		.size = pages * page_size,
	};

	return rc(ioctl(all->ctr[ctr], VFIO_IOMMU_UNMAP_DMA, &unmap));
}

static inline int memory(int ctr, unsigned long request, int page, int pages)
{
	struct vfio_iommu_spapr_register_memory reg = {
		.argsz = sizeof(reg),
		.vaddr = (unsigned long)(ram + page * page_size),
		.size = pages * page_size,
	};

	return rc(ioctl(all->ctr[ctr], request, &reg));
}

static inline int create_window(int ctr, int entries, int levels)
{
	struct vfio_iommu_spapr_tce_create create = {
		.argsz = sizeof(create),
		.page_shift = __builtin_ctzll(page_size),
		.window_size = entries * page_size,
		.levels = levels,
	};
	int result = rc(ioctl(all->ctr[ctr], VFIO_IOMMU_SPAPR_TCE_CREATE, &create));
	int slot = create.start_addr ? 1 : 0;

	if (result)
		return result;
	printf("  # the window begins at %#llx\n", (unsigned long long)create.start_addr);
	all->start[ctr][slot] = create.start_addr;
	all->size[ctr][slot] = create.window_size;
	return 0;
}

static inline int remove_window(int ctr, __u64 start)
{
	struct vfio_iommu_spapr_tce_remove remove = {
		.argsz = sizeof(remove),
		.start_addr = start,
	};
	int result = rc(ioctl(all->ctr[ctr], VFIO_IOMMU_SPAPR_TCE_REMOVE, &remove));

	if (!result)
		all->size[ctr][start ? 1 : 0] = 0;
	return result;
}

static const char *name(int result)
{
	return result ? strerror(-result) : "0";
}

/* What this process is charged for, in kB. */
static inline long locked(void)
{
	char line[128];
	long kb = -1;
	FILE *status = fopen("/proc/self/status", "r");

	while (status && fgets(line, sizeof(line), status))
		sscanf(line, "VmLck: %ld", &kb);
	if (status)
		fclose(status);
	return kb;
}

static inline void told(int step, const char *command, int want, int got)
{
	all->differs |= want != got;
	printf("  %s %d %s # %s", want == got ? "ok" : "not ok", step, command, name(got));
	if (want != got)
		printf(", expected %s", name(want));
	printf("\n");
}

/* Each process runs the whole trace, and waits where the step is another's. */
static inline int is_mine(int step, int process)
{
	while (all->turn < step)
		usleep(1000);
	return process == me;
}


#define STEP(step, process, command, want, call)			\
	do {								\
		if (is_mine(step, process)) {				\
			long before = locked();				\
									\
			told(step, command, want, call);		\
			if (locked() != before)				\
				printf("  # VmLck of mm%d: %ld kB, then %ld kB\n", \
				       me, before, locked());		\
			all->turn = step + 1;				\
		}							\
		while (all->turn <= step)				\
			usleep(1000);					\
	} while (0)

/* What the world of the trace begins with. Where that fails there is nothing to test. */
static inline void must(const char *what, int result)
{
	if (!result)
		return;
	printf("  # %s: %s\n", what, name(result));
	all->skipped = 1;
	exit(SKIPPED);
}

/*
 * Opens containers and groups, makes the memory, and starts the other
 * processes. They share the file descriptors, but not the memory: who pays
 * for locked pages is told by the mm.
 */
static inline void begin(int ctrs, int grps, int processes, int pages, int first)
{
	char path[64];
	int i;

	page_size = sysconf(_SC_PAGESIZE);
	all = mmap(NULL, sizeof(*all), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	must("mmap", all == MAP_FAILED ? -ENOMEM : 0);
	must("too few groups on the command line", grps > group_count ? -ENODEV : 0);
	for (i = 0; i < ctrs; i++)
		must("open /dev/vfio/vfio", open_ctr(i));
	for (i = 0; i < grps; i++) {
		snprintf(path, sizeof(path), "/dev/vfio/%s", group_names[i]);
		all->grp[i] = open(path, O_RDWR);
		must(path, rc(all->grp[i]));
	}

	/* Pages below the first are no memory of this process: EFAULT. */
	ram = mmap(NULL, 2 * pages * page_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	must("mmap", ram == MAP_FAILED ? -ENOMEM : 0);
	must("mprotect", rc(mprotect(ram + first * page_size, (pages - first) * page_size, PROT_READ | PROT_WRITE)));
	all->turn = 1;
	for (i = 1; i < processes && !me; i++) {
		if (syscall(SYS_clone, CLONE_FILES | SIGCHLD, 0, 0, 0, 0) == 0) {
			me = i;
			prctl(PR_SET_PDEATHSIG, SIGKILL);
		}
	}
	memset(ram + first * page_size, me + 1, (pages - first) * page_size);
}

static inline void end(void)
{
	exit(all->differs);
}

/* Runs a trace in processes of its own, so that it leaves nothing behind. */
static inline int run(void (*trace)(void))
{
	int status = 0;
	pid_t child = fork();

	if (!child) {
		alarm(60);
		trace();
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

