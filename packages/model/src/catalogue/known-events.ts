import type { DraftStage } from './stages.ts';

/** An event whose meaning is known from its name: plain words, usual stage, whether it is the goal. */
export interface KnownEvent {
  en: string;
  nl: string;
  stage: DraftStage;
  goal?: boolean;
}

/**
 * Names of Segment's e-commerce events (v2), GA4's automatic and recommended events, and common
 * plain names of shops, all in the folded form of `foldName`.
 */
const lines: [names: string, stage: DraftStage, en: string, nl: string, goal?: 'goal'][] = [
  ['firstvisit', 'discover', 'First visit', 'Eerste bezoek'],
  ['sessionstart', 'discover', 'Visit begins', 'Bezoek begint'],
  ['home homepage landing landingpage', 'discover', 'Home page', 'Startpagina'],
  ['adclicked adclick', 'discover', 'Clicks an advert', 'Klikt op een advertentie'],
  [
    'campaignreceived campaignsreceived campaign campaigns mailing mailings',
    'discover',
    'Gets a campaign',
    'Krijgt een campagne',
  ],
  ['emailopened emailopen', 'discover', 'Opens an e-mail', 'Opent een e-mail'],
  [
    'emaillinkclicked emailclicked',
    'discover',
    'Follows a link in an e-mail',
    'Volgt een link in een e-mail',
  ],
  [
    'promotionviewed viewpromotion promopage promo',
    'discover',
    'Sees a promotion',
    'Ziet een aanbieding',
  ],
  ['promotionclicked selectpromotion', 'discover', 'Clicks a promotion', 'Klikt op een aanbieding'],
  ['userengagement', 'discover', 'Spends time', 'Neemt de tijd'],
  ['scroll', 'explore', 'Reads to the end', 'Leest tot het einde'],
  ['click', 'explore', 'Follows a link away', 'Volgt een link naar buiten'],
  ['filedownload', 'explore', 'Downloads a file', 'Downloadt een bestand'],
  ['videostart', 'explore', 'Starts a video', 'Start een video'],
  ['videoprogress', 'explore', 'Watches a video', 'Bekijkt een video'],
  ['videocomplete', 'explore', 'Watched a video to the end', 'Zag een video tot het einde'],
  ['productssearched search viewsearchresults', 'explore', 'Searches', 'Zoekt'],
  [
    'productlistviewed viewitemlist catalog catalogue category',
    'explore',
    'Looks through the range',
    'Bekijkt het aanbod',
  ],
  [
    'productlistfiltered filterresults filter',
    'explore',
    'Narrows the range',
    'Verfijnt het aanbod',
  ],
  [
    'productclicked selectitem',
    'explore',
    'Picks a product to look at',
    'Kiest een product om te bekijken',
  ],
  [
    'productviewed viewitem productview product',
    'explore',
    'Looks at a product',
    'Bekijkt een product',
  ],
  ['errorpage errorshown', 'explore', 'Sees an error', 'Ziet een foutmelding'],
  ['compare productscompared', 'explore', 'Compares products', 'Vergelijkt producten'],
  ['productshared cartshared share', 'explore', 'Shares with others', 'Deelt met anderen'],
  ['reviewpage reviewsread', 'explore', 'Reads reviews', 'Leest reviews'],
  ['generatelead', 'choose', 'Leaves their details', 'Laat gegevens achter'],
  ['formstart', 'choose', 'Starts a form', 'Begint een formulier'],
  ['formsubmit', 'choose', 'Sends a form', 'Verstuurt een formulier'],
  [
    'productaddedtowishlist addtowishlist wishlistadd',
    'choose',
    'Saves for later',
    'Bewaart voor later',
  ],
  [
    'productremovedfromwishlist',
    'choose',
    'Takes off the wish list',
    'Haalt van het verlanglijstje',
  ],
  [
    'wishlistproductaddedtocart',
    'choose',
    'From wish list to basket',
    'Van verlanglijstje naar winkelmand',
  ],
  ['productadded addtocart', 'choose', 'Puts in the basket', 'Legt in de winkelmand'],
  ['productremoved removefromcart', 'choose', 'Takes out of the basket', 'Haalt uit de winkelmand'],
  ['cartviewed viewcart cart basket', 'choose', 'Looks in the basket', 'Bekijkt de winkelmand'],
  ['couponentered', 'buy', 'Enters a coupon', 'Vult een kortingscode in'],
  [
    'couponapplied couponredeemed couponredemptions',
    'buy',
    'Uses a coupon',
    'Gebruikt een kortingsbon',
  ],
  ['coupondenied', 'buy', 'Coupon refused', 'Kortingscode geweigerd'],
  ['couponremoved', 'buy', 'Coupon removed', 'Kortingscode weggehaald'],
  ['checkoutstarted begincheckout checkout', 'buy', 'Starts the checkout', 'Begint met afrekenen'],
  ['checkoutstepviewed', 'buy', 'Next step of the checkout', 'Volgende stap van het afrekenen'],
  [
    'checkoutstepcompleted',
    'buy',
    'Completes a step of the checkout',
    'Rondt een stap van het afrekenen af',
  ],
  ['addshippinginfo shippingdetails', 'buy', 'Gives the address', 'Geeft het adres op'],
  [
    'paymentinfoentered addpaymentinfo paymentdetails',
    'buy',
    'Gives payment details',
    'Geeft betaalgegevens op',
  ],
  ['paymenterror paymentfailed', 'buy', 'Payment fails', 'Betaling mislukt'],
  [
    'ordercompleted purchase purchases orderplaced order orders transaction transactions sales bestelling bestellingen aankoop aankopen',
    'buy',
    'Buys',
    'Koopt',
    'goal',
  ],
  ['orderupdated', 'receive', 'Order changed', 'Bestelling gewijzigd'],
  ['ordercancelled ordercanceled', 'receive', 'Cancels the order', 'Annuleert de bestelling'],
  ['orderrefunded refund return', 'receive', 'Gets money back', 'Krijgt geld terug'],
  ['ordershipped', 'receive', 'Order sent', 'Bestelling verzonden'],
  ['orderdelivered delivery', 'receive', 'Delivery', 'Bezorging'],
  ['orderpickedup pickup', 'receive', 'Picks it up', 'Haalt het op'],
  ['callreceived call', 'receive', 'Rings us', 'Belt ons'],
  [
    'supportchat livechatconversationstarted chatstarted',
    'receive',
    'Chats with us',
    'Chat met ons',
  ],
  ['productreviewed', 'care', 'Writes a review', 'Schrijft een review'],
  ['signup signedup accountcreated', 'care', 'Makes an account', 'Maakt een account'],
  ['login signedin loggedin', 'care', 'Signs in', 'Logt in'],
  ['accountpage account profile', 'care', 'Own account page', 'Eigen accountpagina'],
  ['storevisited', 'explore', 'Walks into a store', 'Loopt een winkel in'],
];

const known = new Map<string, KnownEvent>(
  lines.flatMap(([names, stage, en, nl, goal]) =>
    names
      .split(' ')
      .map((name): [string, KnownEvent] => [name, { en, nl, stage, goal: goal === 'goal' }]),
  ),
);

/** A name without case, spaces and signs, so that "Order Completed" and order_completed are one. */
export const foldName = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What is known of an event from its name alone; undefined for names of the house. */
export const knownEvent = (name: string): KnownEvent | undefined => known.get(foldName(name));
