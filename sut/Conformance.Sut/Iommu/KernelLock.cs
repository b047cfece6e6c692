namespace Conformance.Sut.Iommu;

/// <summary>How many locks are held in a system.</summary>
internal sealed class LockCount
{
    public int Held { get; set; }
}

/// <summary>A lock that only counts: the system has one thread, but a lock that is never released still shows.</summary>
internal readonly struct KernelLock(LockCount count)
{
    public void Acquire() => count.Held++;

    public void Release() => count.Held--;
}
