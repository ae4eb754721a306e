"""What is held about one person: whom it is asked about, the page that shows it, and erasing it."""
