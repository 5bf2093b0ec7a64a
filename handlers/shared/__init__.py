"""What all roles share: coming in, the first screen, own data, settings, help, and how errors are told."""
