import { device } from './device'
import { userInterface } from './interface'
import { navigation } from './navigation'
import { network } from './network'
import { storage } from './storage'

/** wx.*, as far as the app uses it. */
export const api = { ...network, ...storage, ...navigation, ...userInterface, ...device }
