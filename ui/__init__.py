"""The windows: Qt only. Knows the screens' plain data and the actions; knows no SQL and decides nothing."""
