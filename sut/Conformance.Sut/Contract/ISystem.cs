namespace Conformance.Sut.Contract;

/// <summary>A system under test, booted. Two verbs, and nothing that judges.</summary>
/// <remarks>One that holds more than memory is <see cref="IDisposable"/>; it is disposed of before the next is booted.</remarks>
/// <typeparam name="TCommand">What can be asked.</typeparam>
/// <typeparam name="TAnswer">What it says.</typeparam>
/// <typeparam name="TObservation">What can be seen of it.</typeparam>
public interface ISystem<TCommand, TAnswer, TObservation>
{
    /// <summary>What it said as it died while it booted: then nothing is asked of it. Null: it booted.</summary>
    string? BootCrash => null;

    /// <summary>Carries out one command. A crash is an answer; an exception is a fault of the adapter.</summary>
    TAnswer Execute(TCommand command);

    /// <summary>Fills the buffer with what can be seen now, and changes nothing.</summary>
    void Observe(TObservation into);
}
