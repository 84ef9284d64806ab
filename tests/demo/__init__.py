"""The demonstration: ``run`` without a window, ``desktop`` with one."""
