using Xunit.Abstractions;
using Xunit.Sdk;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

internal sealed class RecordingBus : IMessageBus
{
    private readonly List<IMessageSinkMessage> _messages = [];

    public IReadOnlyList<IMessageSinkMessage> Messages => _messages;

    public bool QueueMessage(IMessageSinkMessage message)
    {
        lock (_messages) _messages.Add(message);
        return true;
    }

    public void Dispose()
    {
        // Nothing is held open.
    }
}
