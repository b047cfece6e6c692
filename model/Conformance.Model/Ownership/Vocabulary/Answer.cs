namespace Conformance.Model.Ownership;

/// <summary>What a system said to a command.</summary>
public readonly record struct Answer
{
    private Answer(AnswerKind kind, int code = 0, DmaAddress address = default, int page = 0, string? reason = null)
    {
        Kind = kind;
        Code = code;
        Address = address;
        Page = page;
        Reason = reason;
    }

    /// <summary>What sort of answer it is; says which of the other members mean something.</summary>
    public AnswerKind Kind { get; }

    /// <summary>A return code: 0, or a negative errno. Anything else is wrong, and is kept as it came.</summary>
    public int Code { get; }

    /// <summary>Where a host driver's buffer was mapped, or where a window begins.</summary>
    public DmaAddress Address { get; }

    /// <summary>The page of RAM that a device reached.</summary>
    public int Page { get; }

    /// <summary>What the kernel said as it crashed.</summary>
    public string? Reason { get; }

    /// <summary>Whether the armed fault struck inside this command.</summary>
    public bool FaultFired { get; init; }

    /// <summary>Return code 0.</summary>
    public static Answer Ok { get; } = new(AnswerKind.Returned);

    /// <summary>The DMA API could not map (DMA_MAPPING_ERROR).</summary>
    public static Answer MapError { get; } = new(AnswerKind.MapError);

    /// <summary>The device reached nothing; its PE is frozen.</summary>
    public static Answer Nothing { get; } = new(AnswerKind.Nothing);

    /// <summary>Any return code, as it came.</summary>
    public static Answer Returned(int code) => new(AnswerKind.Returned, code);

    /// <summary>A negative errno.</summary>
    public static Answer Refused(Errno errno) => new(AnswerKind.Returned, -(int)errno);

    /// <summary>A host driver's buffer was mapped from this address on.</summary>
    public static Answer Mapped(DmaAddress address) => new(AnswerKind.Mapped, address: address);

    /// <summary>A window was made that begins here.</summary>
    public static Answer Window(DmaAddress address) => new(AnswerKind.Window, address: address);

    /// <summary>A device reached this page of RAM.</summary>
    public static Answer Reached(int page) => new(AnswerKind.Reached, page: page);

    /// <summary>The kernel crashed; the system must not be used again.</summary>
    public static Answer Crashed(string reason) => new(AnswerKind.Crashed, reason: reason);

    /// <summary>Whether the command was carried out.</summary>
    public bool IsAccepted => Kind switch
    {
        AnswerKind.Returned => Code == 0,
        AnswerKind.Mapped or AnswerKind.Window or AnswerKind.Reached => true,
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        AnswerKind.Returned when Code == 0 => "ok",
        AnswerKind.Returned when Enum.IsDefined((Errno)(-Code)) => ((Errno)(-Code)).ToString(),
        AnswerKind.Returned => $"return code {Code}",
        AnswerKind.MapError => "mapping error",
        AnswerKind.Nothing => "nothing, PE frozen",
        AnswerKind.Mapped => $"mapped at {Address}",
        AnswerKind.Window => $"window at {Address}",
        AnswerKind.Reached => $"page {Page}",
        _ => $"crash: {Reason}",
    };
}
