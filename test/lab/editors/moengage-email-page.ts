import { drawCampaign } from '../moengage/draw-campaign.tsx';

drawCampaign('email');
