using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class RepresentativeTests
{
    // The enumeration's guarantee stands on this: what it leaves out, something that it asks stands for.
    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void What_is_left_out_is_answered_like_a_representative_of_its_kind(string world)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(world));
        foreach (var state in Exploration.Of(world).States)
        {
            var sensible = alphabet.Where(command => command.IsSensible(state) && command.IsCanonical(state)).ToList();
            var asked = sensible.Where(command => command.IsRepresentative(state)).Select(Behaviour).ToHashSet();
            foreach (var command in sensible.Where(command => !command.IsRepresentative(state)))
            {
                Assert.True(asked.Contains(Behaviour(command)), $"nothing stands for {command}");
            }

            (string Word, bool IsAcceptance, string Told) Behaviour(Command command)
            {
                var expected = command.Expect(state);
                return (command.Word, expected.IsAcceptance, Told(command, expected));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void Of_every_kind_that_makes_sense_something_is_asked(string world)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(world));
        foreach (var state in Exploration.Of(world).States)
        {
            var sensible = alphabet.Where(command => command.IsSensible(state)).ToList();
            var asked = sensible.Where(command => command.IsCanonical(state) && command.IsRepresentative(state));

            Assert.Equal(
                sensible.Select(command => command.Word).Distinct(),
                asked.Select(command => command.Word).Distinct());
        }
    }

    // What other addresses reach is observed after every command anyway, so a reached page stands for any other.
    private static string Told(Command command, Expectation expected) =>
        command is Dma && expected.IsAcceptance ? "some page" : expected.ToString();
}
