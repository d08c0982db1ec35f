using ComplaintCoach.Knowledge.Text;

namespace ComplaintCoach.Knowledge.Reading;

/// <summary>
/// Tells a customer's words from an advisor's by the character pairs and triples each of them uses (naive Bayes with add-one
/// smoothing). Learnt at start from the training messages on one side and the pack's drafts and sentences on the other.
/// Immutable, thread-safe.
/// </summary>
internal sealed class SpeakerJudge
{
    private const float Strongest = 2.5f;
    private const ulong AddressesPolitely = 1;
    private const ulong Addresses = 2;
    private const ulong AddressesNobody = 3;
    private readonly Dictionary<ulong, float> _odds = [];

    public SpeakerJudge(IEnumerable<string> customers, IEnumerable<string> advisors)
    {
        var (customerCounts, customerTotal) = Count(customers);
        var (advisorCounts, advisorTotal) = Count(advisors);
        double size = customerCounts.Keys.Union(advisorCounts.Keys).Count();
        foreach (ulong gram in customerCounts.Keys.Union(advisorCounts.Keys))
        {
            double customer = (customerCounts.GetValueOrDefault(gram) + 1) / (customerTotal + size);
            double advisor = (advisorCounts.GetValueOrDefault(gram) + 1) / (advisorTotal + size);
            _odds[gram] = (float)Math.Clamp(Math.Log(customer / advisor), -Strongest, Strongest);
        }
    }

    /// <summary>Above zero: rather a customer's words; below: rather an advisor's; zero: no telling.</summary>
    public double CustomerOdds(NormalizedText text)
    {
        double odds = 0;
        foreach (ulong gram in Grams(text.Value).Distinct())
        {
            odds += _odds.GetValueOrDefault(gram);
        }

        return odds;
    }

    private static (Dictionary<ulong, int> Counts, int Total) Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<ulong, int>();
        int total = 0;
        foreach (string text in texts)
        {
            foreach (ulong gram in Grams(Normalizer.Normalize(text).Value).Distinct())
            {
                counts[gram] = counts.GetValueOrDefault(gram) + 1;
                total++;
            }
        }

        return (counts, total);
    }

    /// <summary>Pairs and triples, and as things of their own whom the text addresses: an advisor hardly writes without 您.</summary>
    private static IEnumerable<ulong> Grams(string value)
    {
        yield return value.Contains('您') ? AddressesPolitely : value.Contains('你') ? Addresses : AddressesNobody;
        int size = Math.Min(value.Length, 2000);
        for (int i = 0; i < size; i++)
        {
            ulong gram = value[i];
            yield return gram;
            for (int k = i + 1; k < Math.Min(size, i + 3); k++)
            {
                gram = (gram << 16) | value[k];
                yield return gram;
            }
        }
    }
}
