def classFactory(iface):
    from .plugin import Skeleton

    return Skeleton(iface)
