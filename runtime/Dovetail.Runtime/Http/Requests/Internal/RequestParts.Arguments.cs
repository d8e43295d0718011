using System.Text;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http.Internal;

/// <summary>The places of arguments: a method each. What is wrong with one is remembered, and never thrown.</summary>
internal sealed partial class RequestParts
{
    public void Require(string name, object? value) => IsMissing(name, value);

    public void AddPath(string name, string? text, bool isNumber = false)
    {
        if (IsMissing(name, text))
        {
            return;
        }

        try
        {
            AddSegment(name, ParameterWriter.TryWritePath(name, Checked(name, text!, isNumber), out var segment, _constraints is not null && Checks.AllowsEmpty(name)), segment);
        }
        catch (ArgumentException e) when (Notes(name, e))
        {
        }
    }

    public void AddPath<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddPath(name, TFormat.Text(value), NumberTypes.Has<T>());
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddPath<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        if (IsMissing(name, value))
        {
            return;
        }

        try
        {
            AddSegment(name, ParameterWriter.TryWritePath<T, TFormat>(name, value, style, explode, out var segment, Check(name)), segment);
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddQuery(string name, string? value, bool isNumber = false)
    {
        if (value is null)
        {
            return;
        }

        try
        {
            var text = Checked(name, value, isNumber);
            if (PercentEncoder.IsPlain(name))
            {
                Add(RequestPlace.Query, name, PercentEncoder.Encode(text, ParameterEncoding.Percent));
                return;
            }

            var whole = ScratchText.Begin();
            ParameterWriter.WriteQuery(whole, name, text);
            AddQueryText(name, ScratchText.Take(whole));
        }
        catch (ArgumentException e) when (Notes(name, e))
        {
        }
    }

    public void AddQuery<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddQuery(name, TFormat.Text(value), NumberTypes.Has<T>());
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddQuery<T, TFormat>(string name, T value, ParameterStyle style, bool explode, bool allowReserved, bool allowEmpty)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            var text = ScratchText.Begin();
            ParameterWriter.WriteQuery<T, TFormat>(text, name, value, style, explode, allowReserved, allowEmpty, Check(name));
            AddQueryText(name, ScratchText.Take(text));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddWholeQuery<T, TFormat>(T value, ParameterStyle style)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            var text = ScratchText.Begin();
            ParameterWriter.WriteWholeQuery<T, TFormat>(text, value, style, Check(WholeQuery));
            AddQueryText("", ScratchText.Take(text));
        }
        catch (Exception e) when (Notes(WholeQuery, e))
        {
        }
    }

    public void AddHeader(string name, string? text, bool isNumber = false)
    {
        try
        {
            AddHeaderText(name, text is null ? null : Checked(name, text, isNumber));
        }
        catch (ArgumentException e) when (Notes(name, e))
        {
        }
    }

    public void AddHeader<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddHeader(name, TFormat.Text(value), NumberTypes.Has<T>());
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddHeader<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            AddHeaderText(name, ParameterWriter.WriteHeader<T, TFormat>(value, style, explode, Check(name)));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddCookie(string name, string? text, bool isNumber = false)
    {
        if (text is null)
        {
            return;
        }

        try
        {
            ParameterWriter.WriteCookie(Cookies ??= new StringBuilder(), name, Checked(name, text, isNumber));
        }
        catch (ArgumentException e) when (Notes(name, e))
        {
        }
    }

    public void AddCookie<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddCookie(name, TFormat.Text(value), NumberTypes.Has<T>());
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddCookie<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            ParameterWriter.WriteCookie<T, TFormat>(Cookies ??= new StringBuilder(), name, value, style, explode, Check(name));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    private void AddHeaderText(string name, string? text)
    {
        if (HeaderRules.CheckValue(text) is { } fault)
        {
            Violations.Add(new RequestViolation(name, $"{fault}."));
        }
        else if (text is not null)
        {
            Add(RequestPlace.Header, name, text);
        }
    }
}
