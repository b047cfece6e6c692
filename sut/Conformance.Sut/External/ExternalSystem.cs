using System.Text;
using System.Text.Json;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.External;

/// <summary>The system behind a program, booted. A reply is an answer with what can be seen after it, so that a command is one line there and one back.</summary>
internal sealed class ExternalSystem : ISystem<Command, Answer, Observation>, IDisposable
{
    private readonly ExternalImplementation _implementation;
    private readonly ObservationReader _reader;
    private RunningProgram? _program;
    private JsonDocument? _seen; // The last reply that showed something.
    private string? _crash;

    /// <summary>Boots.</summary>
    public ExternalSystem(ExternalImplementation implementation, Boot boot)
    {
        _implementation = implementation;
        _reader = new(boot, implementation.Fields);
        if (!implementation.TryTakeProgram(out _program, out var why)) _crash = $"it did not start: {why}";
        if (_program is null || !TryAsk(implementation.BootLine(boot), out var line)) return;

        Understand(line, reply =>
        {
            if (reply.Has("crash")) _crash = reply["crash"].Text();
            else _ = reply["seen"];
            return Answer.Ok;
        });
    }

    /// <inheritdoc/>
    public string? BootCrash => _seen is null ? _crash : null;

    /// <inheritdoc/>
    public Answer Execute(Command command)
    {
        if (_crash is not null || !TryAsk(Requests.Execute(command), out var line)) return Answer.Crashed(_crash!);

        var answer = Understand(line, AnswerReader.Read);
        if (answer.Kind == AnswerKind.Crashed) _crash = answer.Reason;
        return answer;
    }

    /// <inheritdoc/>
    public void Observe(Observation into)
    {
        if (_seen is null) return;

        try
        {
            _reader.Read(new Json(_seen.RootElement, "")["seen"], into);
        }
        catch (FormatException wrong)
        {
            throw Fault(Encoding.UTF8.GetBytes(_seen.RootElement.GetRawText()), wrong);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _seen?.Dispose();
        if (_program is null) return;

        _implementation.GiveBack(_program);
        _program = null;
    }

    private bool TryAsk(byte[] request, out ReadOnlyMemory<byte> line)
    {
        var patience = _implementation.Patience;
        try
        {
            if (_program!.TryAsk(request, patience, out line)) return true;
        }
        catch (FormatException wrong)
        {
            throw Fault(default, wrong);
        }

        _implementation.RequireOpen();
        _crash = _program.WhyItEnded(patience);
        _implementation.Discard(_program);
        _program = null;
        return false;
    }

    private Answer Understand(ReadOnlyMemory<byte> line, Func<Json, Answer> read)
    {
        JsonDocument? document = null;
        try
        {
            document = Json.Parse(line.ToArray()); // The buffer of the line is used again.
            var reply = new Json(document.RootElement, "");
            var answer = read(reply);
            if (reply.Has("seen")) (_seen, document) = (document, _seen); // What shows nothing says that nothing has changed.
            return answer;
        }
        catch (FormatException wrong)
        {
            throw Fault(line, wrong);
        }
        finally
        {
            document?.Dispose();
        }
    }

    private ExternalFaultException Fault(ReadOnlyMemory<byte> line, FormatException wrong) =>
        new($"{_implementation.Name}: line {_program?.LineCount ?? 0} of its output: {wrong.Message}{ShownLine.After(line)}", wrong);
}
