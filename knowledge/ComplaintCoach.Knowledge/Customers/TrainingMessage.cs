namespace ComplaintCoach.Knowledge.Customers;

/// <summary>A labelled customer message.</summary>
/// <param name="Voice">The voice it was written in; held out together when the model is judged.</param>
/// <param name="Text">The message.</param>
/// <param name="Type">Id of the customer type.</param>
public sealed record TrainingMessage(string Voice, string Text, string Type);
