// At which addresses do pictures and embeds stand? (the seats before the areas: "kursi" is no code of an area)
import type { Route } from '#platform/module';
import { areaEmbedRoutes } from './area-embeds.tsx';
import { seatEmbedRoutes } from './seats.tsx';
import { pictureRoutes } from './picture-routes.ts';

export const embedRoutes: readonly Route[] = [...seatEmbedRoutes, ...pictureRoutes, ...areaEmbedRoutes];
