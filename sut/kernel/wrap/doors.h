/* SPDX-License-Identifier: GPL-2.0-only */
/* Functions of pci-ioda.c, by another name. */
#ifndef DOORS_H
#define DOORS_H

struct pnv_ioda_pe;

bool *rt_nobypass(void);
void door_dma_dev_setup(struct pci_dev *pdev);
bool door_bypass_supported(struct pci_dev *pdev, u64 mask);
void door_set_bypass(struct pnv_ioda_pe *pe, bool enable);
struct iommu_group *door_device_group(struct pci_controller *hose, struct pci_dev *pdev);

#endif
