"""Personal data in case data: ``audit`` says where some stand, and never which; ``pseudonymise`` replaces names."""
