/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Shadow paging, included once for each format of guest page tables.
 */
#if PTTYPE == 64
	#define FNAME(name) paging64_##name
	#define PT_ENTRIES 512
#elif PTTYPE == 32
	#define FNAME(name) paging32_##name
	#define PT_ENTRIES 1024
#endif

static bool FNAME(is_large)(u64 gpte)
{
	return gpte & (1ull << 7);
}

static int FNAME(index)(gfn_t gfn)
{
	return gfn % PT_ENTRIES;
}

static bool FNAME(gpte_changed)(struct kvm_vcpu *vcpu, struct kvm_page_fault *fault)
{
	u64 gpte = kvm_read_guest_pte(vcpu, fault->gfn);

	return FNAME(is_large)(gpte) != (fault->goal_level > PG_LEVEL_4K);
}

/* Shadow what the guest maps. The guest may change it meanwhile: retry. */
static int FNAME(fetch)(struct kvm_vcpu *vcpu, struct kvm_page_fault *fault)
{
	struct kvm_mmu_page *sp;
	int level = fault->goal_level;

	if (fault->huge_page_disallowed)
		level = PG_LEVEL_4K;

	sp = kvm_mmu_alloc_sp(vcpu->kvm, fault->gfn, level);
	if (!sp)
		return -ENOMEM;

again:
	if (fault->huge_page_disallowed)
		sp->nx_huge_page_disallowed = true;

	sp->spt[FNAME(index)(fault->gfn)] = make_spte(fault, level);
	if (FNAME(gpte_changed)(vcpu, fault))
		goto again;

	return 0;
}

#undef FNAME
#undef PT_ENTRIES
