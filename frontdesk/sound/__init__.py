"""The calling voice of the waiting area: chime, speech and playback. It knows neither Qt nor SQL."""
