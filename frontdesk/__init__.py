"""The front desk itself: visits, the queue, the figures of a day. It knows neither Qt nor SQL."""

__version__ = "0.1.0"
