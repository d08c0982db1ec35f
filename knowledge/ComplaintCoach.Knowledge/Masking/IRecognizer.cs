namespace ComplaintCoach.Knowledge.Masking;

/// <summary>Finds one kind of personal stretch. Stateless, thread-safe, linear in the text.</summary>
internal interface IRecognizer
{
    /// <summary>Appends what it finds, in any order; stretches may overlap.</summary>
    void Find(MaskingText text, List<Candidate> found);
}
