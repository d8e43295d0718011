namespace Dovetail.Http.Settings;

/// <summary>Where a client finds its settings at each call, so that they can be replaced while it works.</summary>
internal class SettingsSource(ApiSettings settings)
{
    private volatile ApiSettings _current = settings;

    public virtual ApiSettings Current => _current;

    public void Replace(ApiSettings settings) => _current = settings;

    /// <summary>A view: follows this source when it changes.</summary>
    /// <exception cref="ApiConfigurationException">The view can not work.</exception>
    public SettingsSource With(ViewBuilder view) => new ViewSource(this, Current, view);

    private sealed class ViewSource(SettingsSource source, ApiSettings first, ViewBuilder view) : SettingsSource(view.Build(first))
    {
        private volatile ApiSettings _base = first;

        public override ApiSettings Current
        {
            get
            {
                var current = source.Current;
                if (!ReferenceEquals(current, _base))
                {
                    Replace(view.Build(current));
                    _base = current;
                }

                return base.Current;
            }
        }
    }
}
