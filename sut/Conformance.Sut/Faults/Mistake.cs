namespace Conformance.Sut.Faults;

/// <summary>The mistakes that the systems know how to make, each in one place. Historical systems make none of these: their own are in their versions.</summary>
internal enum Mistake
{
    None,
    BypassClosedInFlagAlone,
    ReuseLastRun,
    NoBypassIgnored,
    BypassOnIoda1,
    VioGrouped,
    AnyOwnerStopsKernel,
    Bit0Lost,
    Bit0NotReserved,
    TcesLeft,
    UnmapNotInvalidated,
    TableFreedUnderDevices,
    BypassLinkedAsTable,
    UnmapForgetsBit,
    PositiveRc,
    SecondClaimantWins,
    RefusalHidden,
    LockKeptWhenBusy,
    ReleaseDropsBase,
    WrongPe,
    NegationForgotten,
    HandoverAccepted,
    TableNotUndone,
    RcDropped,
    BypassClosedWhenBusy,
    ReleaseByNobody,
}
