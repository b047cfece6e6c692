/* SPDX-License-Identifier: GPL-2.0-only */
/* The machine at boot: one host bridge, a bus for each group, devices on it. The kernel itself makes PEs and tables of that. */
#include <stdlib.h>
#include "system.h"

#define RMAP_USED ((SUT_GROUPS + 1) << 8)

struct list_head hose_list;
struct bus_type pci_bus_type;

/* Large, and for the most part never looked at: kept for the next system of the thread. */
static __thread struct pnv_phb *spare;

bool *rt_nobypass(void)
{
	return &now->nobypass;
}

struct pci_dn *pci_get_pdn(struct pci_dev *pdev)
{
	return pdev->pdn;
}

/* None is a bridge to conventional PCI. */
int pci_pcie_type(const struct pci_dev *pdev)
{
	return 0;
}

void pci_walk_bus(struct pci_bus *bus, int (*visit)(struct pci_dev *pdev, void *data), void *data)
{
	struct pci_dev *pdev;
	struct pci_bus *child;

	list_for_each_entry(pdev, &bus->devices, bus_list)
		visit(pdev, data);
	list_for_each_entry(child, &bus->children, node)
		pci_walk_bus(child, visit, data);
}

static void clear(struct pnv_phb *phb)
{
	char *rmap = (char *)phb->ioda.pe_rmap, *end = rmap + sizeof(phb->ioda.pe_rmap);

	memset(phb, 0, rmap - (char *)phb);
	memset(phb->ioda.pe_rmap, 0xff, RMAP_USED * sizeof(phb->ioda.pe_rmap[0]));
	memset(end, 0, (char *)(phb + 1) - end);
}

static void *numbers(u32 count, int fill)
{
	return memset(kzalloc(count * sizeof(u32), GFP_KERNEL), fill, count * sizeof(u32));
}

/* Not a PHB3: only that would take the first window of a PE for 64-bit devices. */
static void start_host_bridge(struct sut *s)
{
	struct pnv_phb *phb = spare ? spare : malloc(sizeof(*phb));

	spare = NULL;
	clear(phb);
	s->phb = phb;
	s->hose.private_data = phb;
	s->hose.bus = &s->root;
	s->hose.controller_ops.iommu_bypass_supported = door_bypass_supported;
	phb->hose = &s->hose;
	phb->type = PNV_PHB_IODA2;
	phb->model = PNV_PHB_MODEL_UNKNOWN;
	phb->ioda.total_pe_num = PE_COUNT;
	phb->ioda.root_pe_idx = 1;
	phb->ioda.pe_alloc = kzalloc(sizeof(unsigned long), GFP_KERNEL);
	phb->ioda.pe_alloc[0] = 3;
	phb->ioda.pe_array = kcalloc(PE_COUNT, sizeof(struct pnv_ioda_pe), GFP_KERNEL);
	phb->ioda.m32_segmap = numbers(PE_COUNT, 0xff);
	phb->ioda.m64_segmap = numbers(PE_COUNT, 0xff);
	phb->ioda.m32_segsize = 0x100000;
	/* Bus addresses from here on are for device registers, so that no window goes farther. */
	phb->ioda.m32_pci_base = s->config.entries << PAGE_SHIFT;
	INIT_LIST_HEAD(&phb->ioda.pe_list);
}

static void start_bus(struct pci_bus *bus, struct pci_bus *parent, void *sysdata, u32 number)
{
	INIT_LIST_HEAD(&bus->devices);
	INIT_LIST_HEAD(&bus->children);
	bus->parent = parent;
	bus->sysdata = sysdata;
	bus->number = number;
	bus->busn_res.start = bus->busn_res.end = number;
	if (parent)
		list_add_tail(&bus->node, &parent->children);
}

static void start_device(struct sut *s, u32 number)
{
	struct pci_dev *pdev = &s->device[number];

	pdev->bus = &s->bus[group_of(s, number)];
	pdev->devfn = PCI_DEVFN(number % s->config.devices, 0);
	pdev->class = 0x020000;	/* a network card: something that does DMA */
	pdev->pdn = &s->dn[number];
	pdev->pdn->pe_number = IODA_INVALID_PE;
	pdev->dev.name = "device";
	pdev->dev.bus = &pci_bus_type;
	pdev->dev.registered = true;
	pdev->dev.dma_mask_value = pdev->dev.coherent_dma_mask = DMA_BIT_MASK(32);
	list_add_tail(&pdev->bus_list, &pdev->bus->devices);
	s->driver[number] = SUT_DRIVER_HOST;
}

static bool find_pes(struct sut *s)
{
	for (u32 i = 0; i < device_count(s); i++) {
		if (s->dn[i].pe_number >= PE_COUNT)
			return false;
		s->pe[group_of(s, i)] = &s->phb->ioda.pe_array[s->dn[i].pe_number];
	}
	return true;
}

extern int (*__start_shim_boot[])(void) __attribute__((visibility("hidden")));
extern int (*__stop_shim_boot[])(void) __attribute__((visibility("hidden")));

/* For each system anew, though what they set up is the same for all: what crashes in them has a system that can say so. */
static void run_boot_calls(void)
{
	for (u32 i = 0; i < __stop_shim_boot - __start_shim_boot; i++)
		__start_shim_boot[i]();
}

bool world_start(struct sut *s)
{
	INIT_LIST_HEAD(&hose_list);
	s->nobypass = s->config.nobypass;
	run_boot_calls();
	start_host_bridge(s);
	start_bus(&s->root, NULL, &s->hose, 0);
	for (u32 group = 0; group < s->config.groups; group++)
		start_bus(&s->bus[group], &s->root, &s->hose, group + 1);
	for (u32 i = 0; i < device_count(s); i++)
		start_device(s, i);
	claim_start(s);
	for (u32 i = 0; i < device_count(s); i++)
		door_dma_dev_setup(&s->device[i]);
	return find_pes(s);
}

void world_end(struct sut *s)
{
	if (s->phb) {
		free(spare);
		spare = s->phb;
	}
}
