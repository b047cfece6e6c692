/* SPDX-License-Identifier: GPL-2.0-only */
/* The whole host bridge code, and doors to those of its functions that the kernel reaches through tables. */
#include "interrupts.h"

/* iommu=nobypass is one variable for all systems in the kernel's file: here it is each system's own. */
static bool *nobypass_of_system(void);
#define pnv_iommu_bypass_disabled (*nobypass_of_system())

#include "arch/powerpc/platforms/powernv/pci-ioda.c"
#include "doors.h"

static bool *nobypass_of_system(void)
{
	return rt_nobypass();
}

void door_dma_dev_setup(struct pci_dev *pdev)
{
	pnv_pci_ioda_dma_dev_setup(pdev);
}

bool door_bypass_supported(struct pci_dev *pdev, u64 mask)
{
	return pnv_pci_ioda_iommu_bypass_supported(pdev, mask);
}

void door_set_bypass(struct pnv_ioda_pe *pe, bool enable)
{
	pnv_pci_ioda2_set_bypass(pe, enable);
}

#if KVER >= 604
struct iommu_group *door_device_group(struct pci_controller *hose, struct pci_dev *pdev)
{
	return pnv_pci_device_group(hose, pdev);
}
#endif
