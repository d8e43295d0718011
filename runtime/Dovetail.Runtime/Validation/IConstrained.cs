namespace Dovetail.Validation;

/// <summary>A value whose description constrains it, and which can check itself. Generated models are.</summary>
public interface IConstrained
{
    /// <summary>Notes all that is wrong with the value and what it holds.</summary>
    /// <param name="validation">Takes the notes.</param>
    void Validate(RequestValidation validation);
}
